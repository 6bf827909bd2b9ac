import { expectAccessible } from './support/axe.ts';
import { members, password, signInAs } from './support/members.ts';
import { startOpenIdProvider } from './support/openid-provider.ts';
import { expect, test } from './support/test.ts';

test('an administrator adds a provider, and a member comes in through it', async ({ page, request }) => {
  const provider = await startOpenIdProvider();
  const mark = Date.now().toString(36);
  const name = `Staff ${mark}`;
  const email = `mara@${mark}.example`;
  try {
    await signInAs(page, 'admin', '/single-sign-on');
    await page.getByRole('button', { name: 'Add a provider' }).first().click();
    const drawer = page.getByRole('dialog', { name: 'Add a provider' });
    await expect(drawer.getByLabel('Redirect address')).toHaveValue(/\/auth\/single-sign-on\/callback$/);
    await drawer.getByRole('textbox', { name: 'Name' }).fill(name);
    await drawer.getByRole('textbox', { name: 'Issuer' }).fill(provider.issuer);
    await drawer.getByRole('textbox', { name: 'Client ID' }).fill('rapport');
    await drawer.locator('input[type="password"]').fill('secret');
    await drawer.getByPlaceholder('example.com').fill(`${mark}.example`);
    await drawer.getByPlaceholder('example.com').press(',');
    await expectAccessible(page);
    await drawer.getByRole('button', { name: 'Add a provider' }).click();
    const card = page.getByRole('region', { name });
    await card.getByRole('button', { name: 'Check' }).click();
    await expect(card.getByRole('status')).toContainText('answers as it should');

    const signedIn = await request.post('/api/v1/auth/sign-in', { data: { email: members.admin, password } });
    const { accessToken }: { accessToken: string } = await signedIn.json();
    const headers = { Authorization: `Bearer ${accessToken}` };
    const roles = await (await request.get('/api/v1/roles', { headers })).json();
    const roleIds = roles.items
      .filter(({ key }: { key: string }) => key === 'reader')
      .map(({ id }: { id: string }) => id);
    await request.post('/api/v1/members', { headers, data: { name: 'Mara', email, roleIds } });

    await page.context().clearCookies();
    await page.goto('/sign-in?to=/account');
    await page.getByRole('button', { name: 'Sign in with single sign-on' }).click();
    await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await expectAccessible(page);
    provider.person.email = email;
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL(({ pathname }) => pathname === '/account');
    await expect(page.getByText('Signed in (single sign-on)').first()).toBeVisible();

    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with single sign-on' }).click();
    await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
    provider.person.email = `nobody@${mark}.example`;
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert')).toContainText('no active member');
    await expectAccessible(page);

    await signInAs(page, 'admin', '/single-sign-on');
    await card.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(card).toBeHidden();
  } finally {
    provider.stop();
  }
});
