import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

test('writes down a note about a customer and takes it back', async ({ page }) => {
  const text = `Budget frozen ${Date.now()}`;
  await signInAs(page, 'manager', '/customers');
  await page.locator('a[href^="/customers/"]').first().click();
  await page.getByRole('tab', { name: 'Note', exact: true }).click();
  const panel = page
    .getByRole('tabpanel')
    .filter({ has: page.locator('[role="textbox"]') })
    .last();
  await panel.locator('[role="textbox"]').fill(text);
  await expectAccessible(page);
  await panel.locator('button[type="submit"]').click();

  const entry = page.getByRole('article').filter({ hasText: text });
  await expect(entry).toBeVisible();
  await expect(panel).toBeHidden();
  await entry.getByRole('button').first().click();
  await page.getByRole('menuitem').last().click();
  await expect(entry).toBeHidden();
});
