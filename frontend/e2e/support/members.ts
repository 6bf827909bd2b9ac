import { expect, type Page } from '@playwright/test';

export const password = process.env.RAPPORT_DEMO_PASSWORD ?? 'rapport-demo';

export const members = {
  admin: 'admin@demo.example',
  manager: 'manager@demo.example',
  sales: 'sales@demo.example',
  service: 'service@demo.example',
  reader: 'reader@demo.example',
  other: 'admin@other.example',
} as const;

/** Signed in without the page that asks for it, which has tests of its own, and waits until the app is there. */
export async function signInAs(page: Page, who: keyof typeof members, path = '/'): Promise<void> {
  const answer = await page.request.post('/api/v1/auth/sign-in', { data: { email: members[who], password } });
  expect(answer.status()).toBe(200);
  // What the app keeps of a browser that was signed in when it was last used.
  await page.addInitScript(() => localStorage.setItem('rapport.signed-in', 'yes'));
  await page.goto(path);
  await expect(page.locator('#main')).toBeVisible();
}

/** Signs in through the page, as a person does, and waits until the app is there. */
export async function signInByHand(page: Page, who: keyof typeof members, path = '/'): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(path)}`);
  await page.locator('input[type="email"]').fill(members[who]);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await expect(page.locator('#main')).toBeVisible();
}
