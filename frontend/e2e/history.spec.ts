import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

test('tells what happened to a customer, and takes a change back', async ({ page }) => {
  const name = `Stejarul ${Date.now().toString(36)}`;
  await signInAs(page, 'admin', '/customers?new=COMPANY');
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const write = async (industry: string) => {
    await page.getByRole('button', { name: /Edit Industry/ }).click();
    await page.getByRole('textbox', { name: 'Industry' }).fill(industry);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Edit Industry/ })).toContainText(industry);
  };
  await write('milling');

  await page.getByRole('tab', { name: 'History' }).click();
  const changes = page.getByRole('tabpanel', { name: 'History' }).getByRole('listitem');
  await expect(changes.filter({ hasText: 'Created by Elena Ionescu' })).toContainText(name);
  await expect(changes.filter({ hasText: 'in the app' }).first()).toContainText('milling');
  await write('baking');
  await expect(changes.filter({ hasText: 'milling' }).first()).toContainText('baking');
  await expectAccessible(page);

  // Back to before "milling": but it was changed again since.
  await page
    .getByRole('button', { name: /Undo the change of/ })
    .last()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Some of it cannot go back' });
  await expect(dialog).toContainText(`${name}: Industry`);
  await dialog.getByRole('button', { name: 'Undo nothing' }).click();
  await expect(page.getByRole('button', { name: /Edit Industry/ })).toContainText('baking');

  await page
    .getByRole('button', { name: /Undo the change of/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /Edit Industry/ })).toContainText('milling');
  await expect(changes.filter({ hasText: 'takes an earlier change back' })).toContainText('milling');

  await page.getByText('Where from', { exact: true }).click();
  await expect(page.getByText('For each value, who set it last')).toBeVisible();
  await page.getByText('As it was', { exact: true }).click();
  await expect(page.getByText('It did not exist yet.')).toBeVisible();
});
