import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

const unique = () => Date.now().toString(36);

test('says who sees a customer, shares it with a team, and stops', async ({ page }) => {
  const name = `Fabrica ${unique()}`;
  await signInAs(page, 'admin', '/customers?new=COMPANY');
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Who can see this' }).click();
  const panel = page.getByRole('dialog', { name: 'Who can see this' });
  await expect(panel.getByText('Administrator: everything').first()).toBeVisible();
  await expect(panel.getByText('Nobody beyond what roles allow')).toBeVisible();
  await expectAccessible(page);

  await panel.getByText('Team', { exact: true }).click();
  await panel.getByRole('combobox', { name: 'Share with' }).click();
  await page.getByRole('option').first().click();
  await panel.getByRole('button', { name: 'Share', exact: true }).click();
  const stop = panel.getByRole('button', { name: /Stop sharing with/ });
  await expect(stop).toBeVisible();
  await stop.click();
  await expect(stop).toBeHidden();
});

test('hides a field from a role, and takes that back', async ({ page }) => {
  const name = `Rol ${unique()}`;
  await signInAs(page, 'admin', '/roles');
  await page.getByRole('button', { name: 'New role' }).click();
  const drawer = page.getByRole('dialog', { name: 'New role' });
  await drawer.getByRole('textbox', { name: 'Name of the role' }).fill(name);
  await drawer.getByRole('button', { name: 'Customers' }).click();
  await drawer.getByRole('combobox', { name: 'Annual revenue' }).click();
  await page.getByRole('option', { name: 'hidden' }).click();
  await drawer.getByRole('button', { name: 'Create role' }).click();
  await expect(page.getByRole('columnheader', { name })).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('columnheader', { name })).toBeHidden();
});
