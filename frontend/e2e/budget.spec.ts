import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

/** Kilobytes of script, as a web server would send them, until the page stands. */
async function scriptSize(page: Page, open: () => Promise<unknown>): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body());
  });
  await open();
  await expect(page.getByRole('heading').first()).toBeVisible();
  const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

test('the sign-in page is light', async ({ page }) => {
  expect(await scriptSize(page, () => page.goto('/sign-in'))).toBeLessThan(160);
});

test('the app is light', async ({ page, context }) => {
  await signInAs(page, 'admin', '/account');
  const fresh = await context.newPage();
  expect(await scriptSize(fresh, () => fresh.goto('/account'))).toBeLessThan(240);
});
