import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Bucharest' }).format(new Date());

test('greets after the sign-in and shows where one stands', async ({ page }) => {
  await signInAs(page, 'admin');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Good (morning|afternoon|evening), /);
  for (const title of ['My day', 'My open tickets', 'Pipeline by stage', 'Changed since yesterday']) {
    await expect(page.getByRole('region', { name: title })).toBeVisible();
  }
  await page.getByText('Everybody’s', { exact: true }).click();
  const chart = page.getByRole('img', { name: /Open opportunities by stage/ });
  await expect(chart.locator('.recharts-bar-rectangle').first()).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});

test('leads from every figure to the rows behind it', async ({ page }) => {
  await signInAs(page, 'admin');
  await page.getByText('Everybody’s', { exact: true }).click();
  const region = page.getByRole('region', { name: 'Pipeline by stage' });
  const row = region.getByRole('row').nth(1);
  const stage = await row.getByRole('rowheader').innerText();
  await row.getByRole('cell').first().getByRole('link').click();
  await expect(page).toHaveURL(/layout=table/);
  await expect(page.getByRole('gridcell', { name: stage.trim() }).first()).toBeVisible();

  await page.goBack();
  await region.locator('.recharts-bar-rectangle').first().click();
  await expect(page).toHaveURL(/layout=table/);
});

test('does a task of today by one press, and thinks again', async ({ page }) => {
  const title = `Ring the bakery ${Date.now()}`;
  await signInAs(page, 'sales', `/tasks?new=TASK&day=${today}`);
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-path="title"]').fill(title);
  await dialog.locator('button[type="submit"]').click();
  await expect(dialog).toBeHidden();

  await page.goto('/');
  const row = page.getByRole('listitem').filter({ hasText: title });
  await row.getByRole('checkbox').click();
  await expect(row).toBeHidden();
  await page.getByRole('alert').filter({ hasText: title }).getByRole('button').first().click();
  await expect(row).toBeVisible();
  await row.getByRole('checkbox').click();
  await expect(row).toBeHidden();
});
