import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { Board } from './board';

const stages = [
  { id: 'open', name: 'Proposal', outcome: 'OPEN', probability: 50 },
  { id: 'won', name: 'Won', outcome: 'WON', probability: 100 },
  { id: 'lost', name: 'Lost', outcome: 'LOST', probability: 0 },
] as const;

function row(more: Record<string, unknown> = {}) {
  return {
    id: 'o1',
    version: 3,
    name: 'New servers',
    pipeline: { id: 'p1', name: 'Sales' },
    customer: { id: 'c1', name: 'Cluj Mobil' },
    amount: { amount: '1200.00', currency: 'EUR' },
    stage: stages[0],
    stageSince: '2026-01-01T10:00:00Z',
    createdAt: '2026-01-01T10:00:00Z',
    updatedAt: '2026-01-01T10:00:00Z',
    can: ['edit', 'move', 'archive'],
    ...more,
  };
}

function columns(items: unknown[]) {
  const totals = [{ amount: '1200.00', weighted: '600.00', currency: 'EUR', count: 1 }];
  return stages.map((stage, index) =>
    index === 0
      ? { stage, count: items.length, totals: items.length === 0 ? [] : totals, items }
      : { stage, count: 0, totals: [], items: [] },
  );
}

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  service.use(
    http.get('*/api/v1/pipelines/p1/board', () => HttpResponse.json({ columns: columns([row()]) })),
  );
});

async function showBoard(more: Record<string, 'OWN'> = {}) {
  await renderInApp(<Board pipelineId="p1" query={{}} onOpen={() => {}} />, {
    me: me({ permissions: { 'opportunities:write': 'ORGANISATION', ...more } }),
  });
  return screen.findByRole('group', { name: /New servers/ });
}

const column = (name: RegExp) => screen.getByRole('region', { name });

async function moveTo(stage: string) {
  await userEvent.click(screen.getByRole('button', { name: /Move “New servers”/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: stage }));
}

it('moves a card at once and tells the service from which version', async () => {
  const sent = vi.fn();
  service.use(
    http.post('*/api/v1/opportunities/o1/stage', async ({ request }) => {
      sent(request.headers.get('If-Match'), await request.json());
      return HttpResponse.json({ ...row({ version: 4, stage: stages[1] }), contacts: [], lines: [] });
    }),
  );
  await showBoard();

  await moveTo('Won');

  expect(within(column(/^Won: 1/)).getByText('New servers')).toBeInTheDocument();
  await waitFor(() => expect(sent).toHaveBeenCalledWith('"3"', { stageId: 'won' }));
  expect(await screen.findByText(/^Won: New servers/)).toBeInTheDocument();
});

it('puts a card back with a message when the service refuses', async () => {
  service.use(
    http.post('*/api/v1/opportunities/o1/stage', () => problem(403, 'forbidden', { title: 'Not yours' })),
  );
  await showBoard();

  await moveTo('Won');

  expect(await screen.findByText('Not yours')).toBeInTheDocument();
  expect(within(column(/^Proposal: 1/)).getByText('New servers')).toBeInTheDocument();
  expect(column(/^Won: 0/)).toBeInTheDocument();
});

it('asks why before an opportunity is lost, and forgets it when nobody says', async () => {
  await showBoard();

  await moveTo('Lost');
  await userEvent.click(await screen.findByRole('button', { name: 'Mark as lost' }));
  expect(await screen.findByText('Say why it was lost')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

  await waitFor(() => expect(column(/^Proposal: 1/)).toBeInTheDocument());
});

it('says what went wrong and tries again', async () => {
  service.use(http.get('*/api/v1/pipelines/p1/board', () => problem(503, 'unavailable')));
  await renderInApp(<Board pipelineId="p1" query={{}} onOpen={() => {}} />);

  expect(await screen.findByRole('alert')).toHaveTextContent('Problem unavailable');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});

it('says what is to be done next, and when nothing is, to those who see tasks', async () => {
  const nextTask = { id: 't1', title: 'Send the offer', dueOn: '2026-01-02' };
  const items = [row({ nextTask }), row({ id: 'o2', name: 'Old printers' })];
  service.use(http.get('*/api/v1/pipelines/p1/board', () => HttpResponse.json({ columns: columns(items) })));

  const card = await showBoard({ 'tasks:read': 'OWN' });

  expect(within(card).getByText('Send the offer')).toBeInTheDocument();
  expect(within(screen.getByRole('group', { name: /Old printers/ })).getByText('No next step')).toBeVisible();
});

it('says nothing of next steps to those who see no tasks', async () => {
  await showBoard();

  expect(screen.queryByText('No next step')).not.toBeInTheDocument();
});
