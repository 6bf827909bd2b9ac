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
