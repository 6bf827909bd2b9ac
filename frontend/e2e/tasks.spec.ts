import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

test('plans a task, does it and thinks again', async ({ page }) => {
  const title = `Send the offer ${Date.now()}`;
  await signInAs(page, 'sales', '/tasks?new=TASK&tab=upcoming');
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-path="title"]').fill(title);
  await expectAccessible(page);
  await dialog.locator('button[type="submit"]').click();
  await expect(dialog).toBeHidden();

  const row = page.getByRole('listitem').filter({ hasText: title });
  const box = row.getByRole('checkbox');
  const said = page.getByRole('alert').filter({ hasText: title });
  await expect(said).toHaveCount(1);
  await box.click();
  await expect(row).toBeHidden();
  await expect(said).toHaveCount(2);
  await page.goto('/tasks?tab=done');
  await expect(row).toBeVisible();
  await box.click();
  await expect(row).toBeHidden();
  await expect(said).toHaveCount(1);
  await page.goto('/tasks?tab=upcoming');
  await expect(row).toBeVisible();
});

test('shows the month as a calendar', async ({ page }) => {
  await signInAs(page, 'admin', '/tasks');
  const rail = page.getByRole('navigation', { name: 'Main navigation' });
  await rail.getByRole('link', { name: 'Calendar' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(rail.getByRole('link', { name: 'Calendar' })).toHaveAttribute('aria-current', 'page');
  await expect(rail.getByRole('link', { name: 'Tasks' })).not.toHaveAttribute('aria-current', 'page');
  await expectAccessible(page);
});

test('finds an archived task again and restores it', async ({ page }) => {
  const title = `Print the poster ${Date.now()}`;
  await signInAs(page, 'admin', '/tasks?new=TASK&tab=upcoming');
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-path="title"]').fill(title);
  await dialog.locator('button[type="submit"]').click();
  const row = page.getByRole('listitem').filter({ hasText: title });
  await row.getByRole('button', { name: `Archive “${title}”` }).click();
  await expect(row).toBeHidden();
  await page.getByRole('tab', { name: 'Archived' }).click();
  await expectAccessible(page);
  await row.getByRole('button', { name: `Restore “${title}”` }).click();
  await expect(row).toBeHidden();
  await page.getByRole('tab', { name: 'Upcoming' }).click();
  await expect(row).toBeVisible();
});
