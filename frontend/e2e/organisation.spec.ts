import { expectAccessible } from './support/axe.ts';
import { members, password, signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';
import { totp } from './support/totp.ts';

/** Whatever became of the test, the other organisation asks for nothing and its administrator has nothing. */
test.afterEach(async ({ request }) => {
  const signedIn = await request.post('/api/v1/auth/sign-in', { data: { email: members.other, password } });
  if (!signedIn.ok()) return;
  const headers = { Authorization: `Bearer ${(await signedIn.json()).accessToken}` };
  await request.post('/api/v1/me/second-factor/disable', { headers, data: { password } });
  await request.patch('/api/v1/organisation', {
    headers: { ...headers, 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' },
    data: { secondFactorRequired: false },
  });
});

test('asks every member for a second factor before anything else', async ({ page }) => {
  await signInAs(page, 'other', '/organisation');
  await page.getByRole('switch', { name: 'Everybody needs a second factor' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { name: 'One more thing' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Current password' }).fill(password);
  await page.getByRole('button', { name: 'Continue' }).click();
  const secret = await page.getByTestId('totp-secret').innerText();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Code the app shows' }).fill(await totp(secret));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Organisation' })).toBeVisible();
  await page.getByRole('switch', { name: 'Everybody needs a second factor' }).uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Organisation saved').last()).toBeVisible();
  await page.getByRole('button', { name: 'History: Other' }).click();
  const history = page.getByRole('dialog', { name: 'History of Other' });
  await expect(history.getByText('Everybody needs a second factor').first()).toBeVisible();
  await page.goto('/account');
  await page.getByRole('button', { name: 'Turn off' }).click();
  const off = page.getByRole('dialog', { name: 'Turn off' });
  await off.getByRole('textbox', { name: 'Current password' }).fill(password);
  await off.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible();
});
