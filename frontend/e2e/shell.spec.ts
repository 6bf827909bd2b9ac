import { expectAccessible } from './support/axe.ts';
import { members, password, signInAs } from './support/members.ts';
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

test('finds a customer in the palette and opens it, then acts on it from there', async ({ page }) => {
  await signInAs(page, 'admin', '/customers');
  const name = (await page.locator('[role="row"] a[href^="/customers/"]').first().innerText()).trim();
  await page.keyboard.press('Control+k');
  const input = page.getByRole('combobox', { name: 'Search' });
  await input.fill(name);
  const hit = page.getByRole('option').filter({ has: page.getByText(name, { exact: true }) });
  await hit.first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.keyboard.press('Control+k');
  await input.fill('history');
  await page.getByRole('option', { name: 'History', exact: true }).click();
  await expect(page.getByRole('dialog', { name: `History of ${name}` })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await input.fill('theme dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('brings one back to a list as one left it, and from there to all of it', async ({ page }) => {
  await signInAs(page, 'admin', '/customers?filter=kind==PERSON&sort=-name');
  const rail = page.getByRole('navigation', { name: 'Main navigation' });
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await rail.getByRole('link', { name: 'Products' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Products' })).toBeVisible();
  await rail.getByRole('link', { name: 'Customers' }).click();
  await expect(page.getByTitle(/Change the filter/)).toBeVisible();
  await expect(page).toHaveURL(/sort=-name/);
  await page.goBack();
  await expect(page).toHaveURL(({ pathname, search }) => pathname === '/products' && search === '');
  await page.goForward();
  await rail.getByRole('link', { name: 'Customers' }).click();
  await expect(page).toHaveURL(({ pathname, search }) => pathname === '/customers' && search === '');
});

test('tells by the bell what is waiting, once', async ({ page, request }) => {
  const title = `Call back ${Date.now().toString(36)}`;
  const signedIn = await request.post('/api/v1/auth/sign-in', {
    data: { email: members.admin, password },
  });
  const { accessToken, member } = await signedIn.json();
  await request.post('/api/v1/tasks', {
    headers: { Authorization: `Bearer ${accessToken}` },
    data: { kind: 'TASK', title, assigneeId: member.id },
  });
  await signInAs(page, 'admin', '/account');
  await page.getByRole('button', { name: /Notifications, \d+ new/ }).click();
  const item = page.getByRole('link', { name: title });
  await expect(item).toContainText('New');
  await expectAccessible(page);
  await item.click();
  await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeHidden();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /^Notifications/ }).click();
  await expect(item).toBeVisible();
  await expect(item).not.toContainText('New');
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
