import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { Timeline } from './timeline';

const clerk = me({
  permissions: {
    'interactions:read': 'ORGANISATION',
    'interactions:write': 'ORGANISATION',
    'tasks:write': 'OWN',
  },
});
const customer = { id: 'c1', name: 'Acme' };
const call = {
  id: 'i1',
  version: 1,
  type: 'CALL',
  direction: 'IN',
  at: '2026-03-02T08:30:00Z',
  durationMinutes: 15,
  subject: 'Renewal',
  body: '<p>Same terms</p>',
  customers: [
    { id: 'c1', name: 'Acme' },
    { id: 'c2', name: 'Radu Pop' },
  ],
  members: [],
  author: { id: 'm1', name: 'Ana Ionescu' },
  createdAt: '2026-03-02T08:30:00Z',
  updatedAt: '2026-03-02T08:30:00Z',
  can: ['edit', 'archive'],
};
const note = { ...call, id: 'i2', type: 'NOTE', direction: undefined, subject: 'Careful', customers: [] };

const answers = (...items: unknown[]) =>
  service.use(http.get('*/api/v1/customers/c1/timeline', () => HttpResponse.json({ items })));
const show = (who = clerk) => renderInApp(<Timeline subject={{ customer }} />, { me: who });

describe('a timeline', () => {
  it('says what happened, with whom, and what stays among us', async () => {
    answers(call, note);
    await show();

    const [first, second] = await screen.findAllByRole('article');
    expect(first).toHaveTextContent('CallIncoming10:30 · 15 min · Ana Ionescu');
    expect(first).toHaveTextContent('With Radu Pop');
    expect(second).toHaveTextContent('Internal');
  });

  it('says what to do when there is nothing', async () => {
    answers();
    await show();
    expect(await screen.findByText(/first call, meeting or e-mail with Acme/)).toBeInTheDocument();
  });

  it('says what went wrong', async () => {
    service.use(http.get('*/api/v1/customers/c1/timeline', () => problem(500, 'internal')));
    await show();
    expect(await screen.findByRole('alert')).toHaveTextContent('Problem internal');
  });

  it('is closed to those who may not read it', async () => {
    await show(me({ permissions: {} }));
    expect(await screen.findByText('You cannot open this page')).toBeInTheDocument();
  });

  it('offers no composer to those who may only read', async () => {
    answers(call);
    await show(me({ permissions: { 'interactions:read': 'ORGANISATION' } }));
    await screen.findByRole('article');
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it('puts an archived entry back when the service refuses', async () => {
    answers(call);
    service.use(http.post('*/api/v1/interactions/i1/archive', () => problem(403, 'forbidden')));
    await show();

    await userEvent.click(await screen.findByRole('button', { name: 'More actions' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Archive' }));

    expect(await screen.findByText('Problem forbidden')).toBeInTheDocument();
    expect(screen.getByRole('article')).toBeInTheDocument();
  });
});

it('shows what was taken off it, and puts it back', async () => {
  const old = { ...call, archivedAt: '2026-03-03T08:00:00Z', can: ['restore'] };
  const filters: (string | null)[] = [];
  let archived = true;
  answers();
  service.use(
    http.get('*/api/v1/customers/c1/timeline', ({ request }) => {
      const filter = new URL(request.url).searchParams.get('filter');
      filters.push(filter);
      return HttpResponse.json({ items: archived && filter !== null ? [old] : [] });
    }),
    http.post('*/api/v1/interactions/i1/restore', () => {
      archived = false;
      return HttpResponse.json(call);
    }),
  );
  await show();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Archived' }));
  await userEvent.click(await screen.findByRole('button', { name: 'More actions' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Restore' }));

  expect(await screen.findByText('Back on the timeline')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
  expect(filters).toContain('archived==true');
});

describe('the timeline of a sale', () => {
  const opportunity = { id: 'o1', name: 'Oven' };
  const filters: (string | null)[] = [];
  const sent = vi.fn();
  beforeEach(() => {
    filters.length = 0;
    sent.mockReset();
    service.use(
      http.get('*/api/v1/interactions', ({ request }) => {
        filters.push(new URL(request.url).searchParams.get('filter'));
        return HttpResponse.json({ items: [{ ...call, opportunity }] });
      }),
      http.post('*/api/v1/interactions', async ({ request }) => {
        sent(await request.json());
        return HttpResponse.json(call, { status: 201 });
      }),
      http.post('*/api/v1/tasks', async ({ request }) => {
        sent(await request.json());
        return HttpResponse.json({ id: 'k1' }, { status: 201 });
      }),
    );
  });

  it('holds what was said about it, and what one writes down belongs to it', async () => {
    await renderInApp(<Timeline subject={{ customer, opportunity }} />, { me: clerk });
    const entry = await screen.findByRole('article');
    expect(within(entry).queryByText('Oven')).toBeNull();
    expect(filters).toEqual(['opportunityId==o1']);

    await userEvent.click(screen.getByRole('tab', { name: 'Call' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Subject' }), 'Price');
    await userEvent.click(screen.getByRole('button', { name: 'Log call' }));
    await waitFor(() => expect(sent).toHaveBeenCalledOnce());
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ customerIds: ['c1'], opportunityId: 'o1' });
  });

  it('asks who the customer is before one can write anything down but a task', async () => {
    await renderInApp(<Timeline subject={{ customer: undefined, opportunity }} />, { me: clerk });
    expect(await screen.findByText(/Say who the customer is/)).toBeInTheDocument();
    expect(screen.getAllByRole('tab')).toHaveLength(1);
    await userEvent.click(screen.getByRole('tab', { name: 'Task' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), 'Ask around');
    await userEvent.click(screen.getByRole('button', { name: 'Add task' }));
    await waitFor(() =>
      expect(sent).toHaveBeenCalledExactlyOnceWith({
        kind: 'TASK',
        title: 'Ask around',
        opportunityId: 'o1',
      }),
    );
  });
});

describe('the composer', () => {
  it('keeps a half-typed call and sends it', async () => {
    answers();
    const sent = vi.fn();
    service.use(
      http.post('*/api/v1/interactions', async ({ request }) => {
        sent(await request.json());
        return HttpResponse.json(call, { status: 201 });
      }),
    );
    const { unmount } = await show();
    await userEvent.click(await screen.findByRole('tab', { name: 'Call' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Subject' }), 'Renewal');
    unmount();
    await show();
    const panel = await screen.findByRole('tabpanel');
    expect(within(panel).getByRole('textbox', { name: 'Subject' })).toHaveValue('Renewal');

    await userEvent.click(within(panel).getByRole('button', { name: 'Log call' }));

    await waitFor(() => expect(sent).toHaveBeenCalled());
    expect(sent.mock.calls[0]?.[0]).toMatchObject({
      type: 'CALL',
      direction: 'OUT',
      subject: 'Renewal',
      customerIds: ['c1'],
    });
    expect(screen.queryByRole('tabpanel')).toBeNull();
  });
});
