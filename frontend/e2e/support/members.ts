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

/** Signs in through the page, as a person does, and waits until the app is there. */
export async function signInAs(page: Page, who: keyof typeof members, path = '/'): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(path)}`);
  await page.locator('input[type="email"]').fill(members[who]);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await expect(page.locator('#main')).toBeVisible();
}
