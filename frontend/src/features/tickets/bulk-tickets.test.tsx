import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { bulkTexts } from '@/shared/bulk/bulk-texts';
import { useSelection } from '@/shared/table/selection';
import { renderInApp } from '@/shared/testing/render';
import { me, service } from '@/shared/testing/service';
import { BulkTickets } from './bulk-tickets';

const query = { filter: 'status=in=(NEW,OPEN)', q: 'late', sort: '-priority' };
const job = { id: 'j1', state: 'SUCCEEDED', progress: 23, total: 23, can: [] };
const sent = vi.fn();

function Ticked({ archived }: { archived: boolean }) {
  const selection = useSelection(query);
  return (
    <>
      <button type="button" onClick={() => selection.set(['t1', 't2'], true)}>
        Tick two
      </button>
      <BulkTickets selection={selection} query={query} archived={archived} />
    </>
  );
}

async function show(change: Parameters<typeof me>[0] = {}, archived = false) {
  await renderInApp(<Ticked archived={archived} />, {
    me: me({ permissions: { 'queues:read': 'ORGANISATION' }, ...change }),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Tick two' }));
}

beforeAll(() => bulkTexts());

beforeEach(() => {
  sent.mockReset();
  service.use(
    http.get('*/api/v1/tickets', ({ request }) => {
      const asked = new URL(request.url).searchParams;
      const exact = asked.get('q') === 'late' && asked.get('total') === 'true' ? 23 : 99;
      return HttpResponse.json({ items: [], total: { exact } });
    }),
    http.get('*/api/v1/queues', () => HttpResponse.json({ items: [{ id: 'q1', name: 'Returns' }] })),
    http.get('*/api/v1/me', () => HttpResponse.json(me())),
    http.get('*/api/v1/jobs/j1', () => HttpResponse.json({ ...job, result: { done: 23, refusedCount: 0 } })),
    http.post('*/api/v1/tickets/bulk', async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({ ...job, state: 'QUEUED' }, { status: 202 });
    }),
  );
});

it('says how many the filter finds before all of them are changed', async () => {
  await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Select all 23 that match' }));
  expect(screen.getByText('All 23 selected')).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: 'Priority' }));
  expect(await screen.findByRole('button', { name: 'Apply' })).toBeDisabled();
  await userEvent.click(screen.getByRole('combobox', { name: 'Priority' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Urgent' }));
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));

  await waitFor(() =>
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      filter: query.filter,
      q: query.q,
      edit: { priority: 'URGENT' },
    }),
  );
  expect(await screen.findByText('23 records changed')).toBeInTheDocument();
});

it('changes those that are ticked, and no others', async () => {
  await show();
  await userEvent.click(screen.getByRole('button', { name: 'Queue' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Leave without a queue' }));
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));

  await waitFor(() =>
    expect(sent).toHaveBeenCalledExactlyOnceWith({ ids: ['t1', 't2'], edit: { queueId: null } }),
  );
});

it('asks for nothing that the roles do not let change', async () => {
  await show({ fields: { 'tickets.priority': 'READ_ONLY' } });
  expect(screen.getByRole('button', { name: 'Status' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Priority' })).not.toBeInTheDocument();
});

it('brings archived ones back, and changes nothing else about them', async () => {
  await show({}, true);
  expect(screen.queryByRole('button', { name: 'Status' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ ids: ['t1', 't2'], action: 'RESTORE' }));
});
