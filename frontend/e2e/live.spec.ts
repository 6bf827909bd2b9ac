import type { Page } from '@playwright/test';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

const listening = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith('/api/v1/events'));

/** Waits from before the page is there: the stream may begin sooner than anything is to be seen. */
async function open(page: Page, path: string): Promise<void> {
  const connected = listening(page);
  await page.goto(path);
  await connected;
}

test('a list, a customer, a ticket and a board stay the same in two browsers', async ({ page, browser }) => {
  const other = await (await browser.newContext({ locale: 'en' })).newPage();
  const mark = Date.now().toString(36);
  const connected = listening(page);
  await signInAs(page, 'admin', '/customers');
  await connected;
  await signInAs(other, 'manager', '/customers');
  const api = await authorised(other);

  const customer = await api.post('/api/v1/customers', { kind: 'COMPANY', name: `Alpha ${mark}` });
  await page
    .getByRole('searchbox', { name: /search/i })
    .first()
    .fill(mark);
  await expect(page.getByText(`Alpha ${mark}`)).toBeVisible();
  await api.patch(`/api/v1/customers/${customer.id}`, { name: `Omega ${mark}` });
  await expect(page.getByText(`Omega ${mark}`)).toBeVisible();

  await open(page, `/customers/${customer.id}`);
  await expect(page.getByRole('heading', { name: `Omega ${mark}` })).toBeVisible();
  await api.patch(`/api/v1/customers/${customer.id}`, { name: `Sigma ${mark}` });
  await expect(page.getByRole('heading', { name: `Sigma ${mark}` })).toBeVisible();

  const ticket = await api.post('/api/v1/tickets', { subject: `Late ${mark}` });
  await open(page, `/inbox/${ticket.number}`);
  await expect(page.getByRole('heading', { name: `Late ${mark}` })).toBeVisible();
  await api.patch(`/api/v1/tickets/${ticket.id}`, { subject: `Lost ${mark}` });
  await expect(page.getByRole('heading', { name: `Lost ${mark}` })).toBeVisible();

  await open(page, `/pipeline?layout=board&q=${mark}`);
  await api.post('/api/v1/opportunities', { name: `Oven ${mark}` });
  await expect(page.getByRole('group', { name: `Oven ${mark}` })).toBeVisible();
  await other.close();
});

type Created = { id: string; number?: string };

/** Calls of the other browser's member past its page, so that nothing but the stream can tell the first one. */
async function authorised(page: Page) {
  const refreshed = await page.request.post('/api/v1/auth/refresh');
  const { accessToken }: { accessToken: string } = await refreshed.json();
  const headers = { Authorization: `Bearer ${accessToken}` };
  return {
    post: async (path: string, data: object): Promise<Created> =>
      (await page.request.post(path, { headers, data })).json(),
    patch: async (path: string, data: object): Promise<void> => {
      const response = await page.request.patch(path, {
        headers: { ...headers, 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' },
        data,
      });
      expect(response.ok()).toBe(true);
    },
  };
}
