import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

const unique = () => Date.now().toString(36);

test('invites a member, changes the roles, deactivates and brings back', async ({ page }) => {
  const name = `Irina ${unique()}`;
  await signInAs(page, 'admin', '/members?open=new');
  const drawer = page.getByRole('dialog', { name: 'Invite a member' });
  await drawer.getByRole('textbox', { name: 'Name' }).fill(name);
  await drawer.getByRole('textbox', { name: 'E-mail' }).fill(`irina.${unique()}@demo.example`);
  await drawer.getByRole('combobox', { name: 'Roles' }).pressSequentially('read');
  await page.keyboard.press('Enter');
  await expect(drawer.getByText('Reader', { exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByText(`Invitation sent to ${name}`)).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search this list' }).fill(name);
  // The heading and the one that was looked for: before that rows still move under the mouse.
  await expect(page.getByRole('row')).toHaveCount(2);
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Invited');
  await row.getByText(name).click();
  const form = page.getByRole('dialog', { name });
  await form.getByRole('combobox', { name: 'Roles' }).click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`“${name}” saved`)).toBeVisible();

  await row.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Deactivate' }).click();
  await expect(row).toContainText('Deactivated');
  await page.getByRole('alert').filter({ hasText: 'sign in' }).getByRole('button', { name: 'Undo' }).click();
  await expect(row).not.toContainText('Deactivated');
  await expectAccessible(page);
});

test('keeps teams and tags', async ({ page }) => {
  const mark = unique();
  await signInAs(page, 'admin', '/teams');
  await page.getByRole('button', { name: 'New team' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`North ${mark}`);
  await page.getByRole('button', { name: 'Create team' }).click();
  await expect(page.getByText(`North ${mark}`, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Delete the team North ${mark}` }).click();
  await expect(page.getByText(`North ${mark}`, { exact: true })).toBeHidden();
  await expectAccessible(page);

  await page.goto('/tags');
  await page.getByRole('button', { name: 'New tag' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`Fair ${mark}`);
  await page.getByRole('radio', { name: 'Teal' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByTitle(`Fair ${mark}`, { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Delete the tag Fair ${mark}` }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByTitle(`Fair ${mark}`, { exact: true })).toBeHidden();
});

test('shows what each role may do', async ({ page }) => {
  await signInAs(page, 'admin', '/roles');
  await expect(page.getByRole('row', { name: /Customers/ })).toContainText('changes everything');
  await expectAccessible(page);
});

test('shapes a role and takes it away again', async ({ page }) => {
  const name = `Auditor ${unique()}`;
  await signInAs(page, 'admin', '/roles');
  await page.getByRole('button', { name: 'New role' }).click();
  const drawer = page.getByRole('dialog', { name: 'New role' });
  await drawer.getByRole('textbox', { name: 'Name of the role' }).fill(name);
  await drawer.getByRole('group', { name: 'Tickets' }).getByRole('combobox', { name: 'Sees' }).click();
  await page.getByRole('option', { name: 'everything' }).click();
  await drawer.getByRole('button', { name: 'Create role' }).click();
  await expect(page.getByRole('columnheader', { name })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Actions for the role ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('columnheader', { name })).toBeHidden();
});

test('makes an API token, shows it once and revokes it', async ({ page }) => {
  const name = `Web shop ${unique()}`;
  await signInAs(page, 'admin', '/api-tokens?new=true');
  const drawer = page.getByRole('dialog', { name: 'New API token' });
  await drawer.getByRole('textbox', { name: 'Name' }).fill(name);
  await drawer.getByRole('combobox', { name: 'Permissions' }).click();
  await page.getByRole('option', { name: 'Customers: read' }).click();
  await page.keyboard.press('Escape');
  await drawer.getByRole('button', { name: 'Create token' }).click();
  const token = await drawer.getByRole('textbox', { name: 'Token' }).inputValue();
  const headers = { Authorization: `Bearer ${token}` };
  expect((await page.request.get('/api/v1/customers', { headers })).status()).toBe(200);
  expect((await page.request.get('/api/v1/tickets', { headers })).status()).toBe(403);
  await drawer.getByRole('button', { name: 'Close' }).last().click();

  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Active');
  await expectAccessible(page);
  await row.getByRole('button', { name: `Revoke the token “${name}”` }).click();
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(row).toContainText('Revoked');
  expect((await page.request.get('/api/v1/customers', { headers })).status()).toBe(401);
});
