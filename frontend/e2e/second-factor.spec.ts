import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { members, password, signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';
import { totp } from './support/totp.ts';

/** Whatever became of the test, the demo's reader signs in with the password alone again. */
async function resetReader(request: APIRequestContext): Promise<void> {
  const signedIn = await request.post('/api/v1/auth/sign-in', { data: { email: members.admin, password } });
  const headers = { Authorization: `Bearer ${(await signedIn.json()).accessToken}` };
  const found = await request.get(`/api/v1/members?filter=email==${members.reader}`, { headers });
  const reader = (await found.json()).items[0];
  if (reader.secondFactor)
    await request.post(`/api/v1/members/${reader.id}/reset-second-factor`, { headers });
}

test.afterEach(({ request }) => resetReader(request));

async function givePassword(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in?to=/account');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(members.reader);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
}

test('sets up an authenticator app, signs in with it and with a recovery code, and turns it off', async ({
  page,
}) => {
  await signInAs(page, 'reader', '/account');
  await page.getByRole('button', { name: 'Set up' }).click();
  const drawer = page.getByRole('dialog', { name: 'Second factor' });
  await drawer.getByRole('textbox', { name: 'Current password' }).fill(password);
  await drawer.getByRole('button', { name: 'Continue' }).click();
  await expect(drawer.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = await drawer.getByTestId('totp-secret').innerText();
  await expectAccessible(page);
  await drawer.getByRole('textbox', { name: 'Code the app shows' }).fill(await totp(secret, -1));
  await drawer.getByRole('button', { name: 'Turn on' }).click();
  const recoveryCode = await drawer.getByRole('listitem').first().innerText();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('10 recovery codes left')).toBeVisible();

  await givePassword(page);
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Code' }).fill('000000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('This code is not right')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Code' }).fill(await totp(secret));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByText('Signed in (authenticator app)').first()).toBeVisible();
  await expect(page.getByText('Attempt failed (authenticator app)').first()).toBeVisible();

  await givePassword(page);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(recoveryCode);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('9 recovery codes left')).toBeVisible();

  await page.getByRole('button', { name: 'Turn off' }).click();
  const off = page.getByRole('dialog', { name: 'Turn off' });
  await off.getByRole('textbox', { name: 'Current password' }).fill(password);
  await off.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible();
});

// Here, where nobody turns the reader's second factor on meanwhile.
test('only shows a reader what a reader may do', async ({ page }) => {
  await signInAs(page, 'reader', '/customers');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('button', { name: 'New customer' })).toBeHidden();
  await page.goto('/tags');
  await expect(page.getByText('You cannot open this page')).toBeVisible();
});

test('shows administrators who signed in', async ({ page }) => {
  await signInAs(page, 'admin', '/sign-ins');
  await expect(page.getByRole('row').filter({ hasText: 'Signed in (password)' }).first()).toBeVisible();
  await expectAccessible(page);
});
