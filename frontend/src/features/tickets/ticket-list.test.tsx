import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { useShortcutListener } from '@/shared/shortcuts/use-shortcuts';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { aTicket } from './testing';
import { TicketList } from './ticket-list';

const PAGE = 50;
const asked = vi.fn();
const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    aTicket({ id: `t${from + index}`, number: `T-${from + index}`, subject: `Subject ${from + index}` }),
  );

function Inbox() {
  useShortcutListener();
  return <TicketList withBoxes={false} selection={undefined} />;
}

const show = (path = '/inbox') => renderInApp(<Inbox />, { path });

beforeEach(() => {
  asked.mockReset();
  // There is no layout here: the list is as high as five rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.tagName === 'LI' ? 80 : 400;
  });
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(300);
  Element.prototype.scrollTo = vi.fn();
  service.use(
    http.get('*/api/v1/tickets', ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor');
      asked(cursor);
      const from = cursor === null ? 1 : Number(cursor);
      return HttpResponse.json({ items: numbered(from, PAGE), next: String(from + PAGE) });
    }),
    http.get('*/api/v1/queues/counts', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/views', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/schema/tickets', () => HttpResponse.json({ resource: 'tickets', fields: [] })),
  );
});

it('draws the rows in sight and no others', async () => {
  await show();
  expect(await screen.findByText('Subject 1')).toBeInTheDocument();
  expect(screen.getAllByRole('listitem').length).toBeLessThan(20);
  expect(screen.queryByText(`Subject ${PAGE}`)).not.toBeInTheDocument();
  expect(screen.getByText('Subject 2').closest('li')).toHaveAttribute('aria-posinset', '2');
  expect(asked).toHaveBeenCalledExactlyOnceWith(null);
});

it('goes to the next one by keyboard', async () => {
  const { router } = await show();
  await screen.findByText('Subject 1');
  await userEvent.keyboard('j');
  await waitFor(() => expect(router.state.location.pathname).toBe('/inbox/T-1'));
});

it('says what went wrong', async () => {
  service.use(http.get('*/api/v1/tickets', () => problem(500, 'internal')));
  await show();
  expect(await screen.findByRole('alert')).toHaveTextContent('Problem internal');
});

it('holds only the tickets of one customer until one lets go of them', async () => {
  const filters: (string | null)[] = [];
  service.use(
    http.get('*/api/v1/customers/c1', () => HttpResponse.json({ id: 'c1', name: 'Acme' })),
    http.get('*/api/v1/tickets', ({ request }) => {
      filters.push(new URL(request.url).searchParams.get('filter'));
      return HttpResponse.json({ items: [] });
    }),
  );
  await show('/inbox?phase=all&of=c1');
  await userEvent.click(await screen.findByRole('button', { name: 'Customer: Acme' }));
  await waitFor(() => expect(filters).toEqual(['customerId==c1', null]));
});

it('finds what was archived, and says when there is none', async () => {
  const filters: (string | null)[] = [];
  service.use(
    http.get('*/api/v1/tickets', ({ request }) => {
      filters.push(new URL(request.url).searchParams.get('filter'));
      return HttpResponse.json({ items: [] });
    }),
  );
  await show('/inbox?phase=archived');
  expect(await screen.findByText('Nothing is archived')).toBeInTheDocument();
  expect(filters).toEqual(['archived==true']);
});
