import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

test('takes a request in, answers it, tells colleagues and solves it', async ({ page }) => {
  const subject = `Wrong address ${Date.now()}`;
  await signInAs(page, 'service', '/inbox?new=true');
  await page.locator('input[name="subject"], [data-path="subject"]').first().fill(subject);
  await page.getByRole('dialog').locator('button[type="submit"]').click();
  await expect(page).toHaveURL(/\/inbox\/T-\d+/);
  const thread = page.locator('main');
  await expect(thread.getByRole('heading', { level: 2, name: subject })).toBeVisible();

  await page.getByRole('heading', { level: 2, name: subject }).click();
  await page.keyboard.press('n');
  const editor = page.locator('main [role="textbox"]');
  await expect(editor).toBeFocused();
  await page.keyboard.type('Their new address is in the contract');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-kind="NOTE"]', { hasText: 'Their new address' })).toBeVisible();

  await page.getByRole('heading', { level: 2, name: subject }).click();
  await page.keyboard.press('r');
  await expect(editor).toBeFocused();
  await page.keyboard.type('The corrected invoice is on its way');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-kind="REPLY"]', { hasText: 'corrected invoice' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('heading', { level: 2, name: subject }).click();
  const solved = page.waitForResponse((answer) => answer.url().endsWith('/status'));
  await page.keyboard.press('e');
  expect((await solved).ok()).toBe(true);
  await page.goto('/inbox?phase=done');
  await expect(page.getByRole('link', { name: subject })).toBeVisible();
});

test('keeps what is half-written, and shows one column on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'service', '/inbox');
  const first = page.locator('a[href*="/inbox/T-"]').first();
  await first.click();
  await expect(first).toBeHidden();
  const editor = page.locator('main [role="textbox"]');
  await editor.fill('Half a sentence');
  await page.reload();
  await expect(editor).toHaveText('Half a sentence');
  await editor.fill('');
  await page.goBack();
  await expect(first).toBeVisible();
  await expectAccessible(page);
});

test('changes many tickets at once, says so, and takes it back', async ({ page }) => {
  const mark = `bulk${Date.now().toString(36)}`;
  await signInAs(page, 'admin', '/inbox');
  for (const subject of [`First ${mark}`, `Second ${mark}`, `Third ${mark}`]) await newTicket(page, subject);
  await page.goto(`/inbox?q=${mark}`);
  const urgent = page.getByRole('listitem').filter({ hasText: mark }).filter({ hasText: 'Urgent' });

  await page.getByRole('checkbox', { name: new RegExp(`First ${mark}`) }).check();
  await page.getByRole('checkbox', { name: new RegExp(`Second ${mark}`) }).check();
  await expect(page.getByText('2 selected')).toBeVisible();
  await expectAccessible(page);
  await choosePriority(page, 'Urgent');
  await expect(urgent).toHaveCount(2);
  await page.getByText('2 records changed').locator('..').getByRole('button', { name: 'Undo' }).click();
  await expect(urgent).toHaveCount(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('checkbox', { name: new RegExp(`First ${mark}`) }).check();
  await page.getByRole('button', { name: 'Select all 3 that match' }).click();
  await expect(page.getByText('All 3 selected')).toBeVisible();
  await choosePriority(page, 'Urgent');
  await expect(urgent).toHaveCount(3);
});

async function newTicket(page: Page, subject: string): Promise<void> {
  await page.goto('/inbox?new=true');
  await page.locator('input[name="subject"], [data-path="subject"]').first().fill(subject);
  await page.getByRole('dialog').locator('button[type="submit"]').click();
  await expect(page.getByRole('heading', { level: 2, name: subject })).toBeVisible();
}

async function choosePriority(page: Page, priority: string): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name: 'Priority' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Priority' }).click();
  await page.getByRole('option', { name: priority }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
}
