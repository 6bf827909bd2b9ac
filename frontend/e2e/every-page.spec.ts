import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible, expectContrast } from './support/axe.ts';
import { members, password, signInAs } from './support/members.ts';
import { routePaths } from './support/routes.ts';
import { expect, test } from './support/test.ts';

/** Other looks of a page, and what stands below another page. */
const more = [
  '/pipeline?layout=table',
  '/tasks?layout=calendar',
  '/inbox/T-1042',
  '/imports/00000000-0000-0000-0000-000000000000',
  '/nowhere',
];
const screens = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 640 } };

for (const [name, viewport] of Object.entries(screens)) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport });

    test('every page before the sign-in stands', async ({ page }) => {
      for (const path of routePaths('publicRoute')) await expectSound(page, path);
    });

    test('every page behind the sign-in stands', async ({ page, request }) => {
      test.setTimeout(5 * 60_000);
      await signInAs(page, 'admin');
      const records = await someRecords(request);
      const paths = routePaths('appRoute')
        .filter((path) => !path.includes('$') || path in records)
        .map((path) => path.replace(/\$\w+/, records[path] ?? ''));
      for (const path of [...paths, ...more]) await expectSound(page, path);
    });
  });
}

/** A heading, nothing wider than the screen, and nothing serious for axe, light and dark. */
async function expectSound(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
    const wider = await page.evaluate(() =>
      [document.documentElement, document.querySelector('main')]
        .filter((each) => each !== null && each.scrollWidth > each.clientWidth)
        .map((each) => `${each?.tagName} ${each?.scrollWidth} > ${each?.clientWidth}`),
    );
    expect(wider).toEqual([]);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
  });
}

/** What stands for the parameters of routes; of imports there are none in the demo data. */
async function someRecords(request: APIRequestContext): Promise<Record<string, string>> {
  const signedIn = await request.post('/api/v1/auth/sign-in', {
    data: { email: members.admin, password },
  });
  const { accessToken } = await signedIn.json();
  const first = async (list: string) => {
    const headers = { Authorization: `Bearer ${accessToken}` };
    const page = await (await request.get(`/api/v1/${list}?limit=1`, { headers })).json();
    return page.items[0];
  };
  return {
    '/customers/$customerId': (await first('customers')).id,
    '/opportunities/$id': (await first('opportunities')).id,
  };
}
