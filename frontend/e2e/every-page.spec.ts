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
/** What links in mails lead to. */
const mailedLinks = ['/reset-password?token=x', '/accept-invitation?token=x'];
const mainPages = [
  '/',
  '/customers',
  '/customers?new=COMPANY',
  '/inbox',
  '/inbox/T-1042',
  '/pipeline',
  '/pipeline?layout=table',
  '/tasks',
  '/tasks?layout=calendar',
  '/products',
  '/account',
];
const screens = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 640 } };

for (const [name, viewport] of Object.entries(screens)) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport });

    test('every page before the sign-in stands', async ({ page }) => {
      for (const path of [...routePaths('publicRoute'), ...mailedLinks]) await expectSound(page, path);
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

/** Long words and texts nobody has translated show in other languages first; one member's language is French, one's Romanian. */
for (const [who, language] of [
  ['manager', 'fr'],
  ['sales', 'ro'],
] as const) {
  test(`the main pages fit a phone in ${language} and every text is there`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await signInAs(page, who);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const path of mainPages) {
      await test.step(path, async () => {
        await page.goto(path);
        await expectFits(page);
        // A text that is missing shows its key: words with dots between and no space.
        const text = await page.locator('body').innerText();
        expect(text.match(/^[a-z][A-Za-z]+(\.[a-zA-Z]+)+$/gm) ?? []).toEqual([]);
      });
    }
  });
}

/** A heading, nothing wider than the screen, and nothing serious for axe, light and dark. */
async function expectSound(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await expectFits(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
  });
}

async function expectFits(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  const wider = await page.evaluate(() =>
    [document.documentElement, document.querySelector('main')]
      .filter((each) => each !== null && each.scrollWidth > each.clientWidth)
      .map((each) => `${each?.tagName} ${each?.scrollWidth} > ${each?.clientWidth}`),
  );
  expect(wider).toEqual([]);
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
