import { brotliCompressSync } from 'node:zlib';
import type { Locator, Page, Request } from '@playwright/test';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

/** Kilobytes of script, as a web server would send them, asked for until something can be seen. */
async function scriptUntil(page: Page, path: string, seen: Locator): Promise<number> {
  const requests: Request[] = [];
  const note = (request: Request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) requests.push(request);
  };
  page.on('request', note);
  await page.goto(path);
  await expect(seen).toBeVisible();
  page.off('request', note);
  const bodies = await Promise.all(requests.map(async (request) => (await request.response())?.body()));
  const sizes = bodies.map((body) => (body === undefined ? 0 : brotliCompressSync(body).length));
  expect(sizes).not.toContain(0);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

test('the sign-in page is light', async ({ page }) => {
  expect(await scriptUntil(page, '/sign-in', page.getByRole('heading').first())).toBeLessThanOrEqual(160);
});

test('the list of customers is light', async ({ page, context }) => {
  await signInAs(page, 'admin', '/account');
  const fresh = await context.newPage();
  expect(await scriptUntil(fresh, '/customers', fresh.getByRole('row').nth(1))).toBeLessThanOrEqual(220);
});
