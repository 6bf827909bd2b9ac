import { expectAccessible } from './support/axe.ts';
import { members, password, signInByHand } from './support/members.ts';
import { expect, test } from './support/test.ts';

test('leads to the page one wanted', async ({ page }) => {
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(members.admin);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('says when the password is wrong and keeps the address', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody@demo.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue('nobody@demo.example');
  await expectAccessible(page);
});

test('lasts across a reload and ends in every tab', async ({ page, context }) => {
  await signInByHand(page, 'admin', '/account');
  await page.reload();
  await expect(page).toHaveURL(/\/account$/);

  const second = await context.newPage();
  await second.goto('/account');
  await expect(second.locator('#main')).toBeVisible();
  await second
    .getByRole('banner')
    .getByRole('button', { name: /account and settings/ })
    .click();
  await second.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(second).toHaveURL(/\/sign-in/);
  await expect(page).toHaveURL(/\/sign-in/);
});

test('does not lead anywhere outside the app', async ({ page }) => {
  await signInByHand(page, 'admin', '//example.org/elsewhere');
  expect(new URL(page.url()).host).not.toBe('example.org');
});
