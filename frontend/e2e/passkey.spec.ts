import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { password, signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

/** A device with a fingerprint reader that always recognises its owner. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('adds a passkey, signs in with it alone, and removes it', async ({ page }) => {
  const name = `Laptop ${Date.now().toString(36)}`;
  await addAuthenticator(page);
  // Speaks English, and no other test asks this member for more than the password.
  await signInAs(page, 'admin', '/account');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const drawer = page.getByRole('dialog', { name: 'Add a passkey' });
  await drawer.getByRole('textbox', { name: 'Current password' }).fill('not the password');
  await drawer.getByRole('button', { name: 'Continue' }).click();
  await expect(drawer.getByText('The password is not right.')).toBeVisible();
  await expectAccessible(page);
  await drawer.getByRole('textbox', { name: 'Current password' }).fill(password);
  await drawer.getByRole('button', { name: 'Continue' }).click();
  await drawer.getByRole('textbox', { name: 'Name' }).fill(name);
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText(name, { exact: true })).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/sign-in?to=/account');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(({ pathname }) => pathname === '/account');
  await expect(page.getByText('Signed in (passkey)').first()).toBeVisible();

  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await drawer.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(drawer.getByRole('textbox', { name: 'Name' })).toBeVisible();
  await drawer.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: `Rename the passkey “${name}”` }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(`Old ${name}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`Old ${name}`, { exact: true })).toBeVisible();

  await page.getByRole('button', { name: `Remove the passkey “Old ${name}”` }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).last().click();
  await expect(page.getByText(`Old ${name}`, { exact: true })).toBeHidden();

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('opens nothing here');
});
