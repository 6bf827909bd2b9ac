import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

test('opens the palette and the help by keyboard', async ({ page }) => {
  await signInAs(page, 'admin', '/account');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('speaks the language one chooses at once', async ({ page }) => {
  await signInAs(page, 'service', '/account');
  const menu = page.getByRole('banner').getByRole('button').last();
  for (const [language, title] of [
    ['FR', 'Paramètres du compte'],
    ['RO', 'Setările contului'],
    ['ES', 'Ajustes de la cuenta'],
    ['EN', 'Account settings'],
  ] as const) {
    await menu.click();
    await page.getByText(language, { exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

for (const [name, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
  ['a small phone', { width: 360, height: 640 }],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`fits ${name} in ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await signInAs(page, 'admin', '/account');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wider).toBe(false);
      await expectAccessible(page);
    });
  }
}

test('shows a way on where there is no page', async ({ page }) => {
  await signInAs(page, 'admin', '/nowhere/at/all');
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
});
