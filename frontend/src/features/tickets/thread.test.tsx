import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { type Ticket, ticketByNumber } from './api';
import { BriefTasks } from './brief-tasks';
import { aTicket } from './testing';
import { Thread } from './thread';
import { ThreadPage } from './thread-page';

const agent = me({ permissions: { 'tickets:read': 'ORGANISATION', 'tickets:write': 'ORGANISATION' } });
const question = {
  id: 'x1',
  kind: 'INCOMING',
  body: '<p>Where is my order?</p>',
  at: '2026-03-02T08:00:00Z',
};

function answers(ticket: Ticket) {
  service.use(
    http.get('*/api/v1/ticket-numbers/*', () => HttpResponse.json(ticket)),
    http.get('*/api/v1/tickets/t1/conversation', () => HttpResponse.json({ items: [question] })),
    http.get('*/api/v1/tickets', () => HttpResponse.json({ items: [ticket], total: { exact: 1 } })),
  );
}

function Loaded() {
  const ticket = useQuery(ticketByNumber('T-1042'));
  return ticket.data && <Thread ticket={ticket.data} />;
}

const show = () => renderInApp(<Loaded />, { me: agent });

describe('a ticket', () => {
  beforeEach(() => answers(aTicket()));

  it('shows what was said, and by whom', async () => {
    await show();
    expect(await screen.findByText('Where is my order?')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Wrong address' })).toBeInTheDocument();
  });

  it('goes back to what it was when the service refuses a change', async () => {
    service.use(http.post('*/api/v1/tickets/t1/status', () => problem(403, 'forbidden')));
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Solve' }));
    expect(await screen.findByText('Problem forbidden')).toBeInTheDocument();
    expect(screen.getByText('Open', { selector: '.mantine-Badge-label' })).toBeInTheDocument();
  });

  it('brings together what different people changed at once', async () => {
    const sent = refusedOnce(aTicket({ version: 2, priority: 'HIGH' }));
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Solve' }));
    await waitFor(() => expect(sent).toEqual(['"1"', '"2"']));
    expect(screen.queryByText(/Ion Pop/)).not.toBeInTheDocument();
  });

  it('asks when both changed the same, and says who was faster', async () => {
    const sent = refusedOnce(aTicket({ version: 2, status: 'WAITING' }));
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Solve' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Ion Pop');
    expect(within(dialog).getByRole('radio', { name: 'Theirs: Waiting' })).not.toBeChecked();
    expect(sent).toEqual(['"1"']);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toEqual(['"1"', '"2"']));
  });
});

it('brings an archived ticket back', async () => {
  answers(aTicket({ archivedAt: '2026-03-03T08:00:00Z', can: ['restore'] }));
  service.use(
    http.post('*/api/v1/tickets/t1/restore', () => {
      answers(aTicket({ version: 2 }));
      return HttpResponse.json(aTicket({ version: 2 }));
    }),
  );
  await show();
  expect(await screen.findByText('Archived')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'More actions' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Restore' }));
  expect(await screen.findByText('T-1042 restored')).toBeInTheDocument();
  expect(screen.queryByText('Archived')).not.toBeInTheDocument();
});

describe('what is to do about a ticket', () => {
  const planner = me({
    permissions: { 'tickets:read': 'ORGANISATION', 'tasks:read': 'OWN', 'tasks:write': 'OWN' },
  });

  it('stands beside it, with the way to a new one', async () => {
    const filters: (string | null)[] = [];
    service.use(
      http.get('*/api/v1/tasks', ({ request }) => {
        filters.push(new URL(request.url).searchParams.get('filter'));
        const task = { id: 'k1', title: 'Check the address', dueOn: '2026-03-05' };
        return HttpResponse.json({ items: [task], total: { exact: 1 } });
      }),
    );
    await renderInApp(<BriefTasks ticket={aTicket()} />, { me: planner });
    expect(await screen.findByRole('link', { name: 'Check the address' })).toHaveAttribute(
      'href',
      '/tasks?task=k1',
    );
    expect(filters).toEqual(['ticketId==t1;status==OPEN']);
    expect(screen.getByRole('link', { name: 'New task' })).toHaveAttribute(
      'href',
      '/tasks?new=TASK&ticket=t1&customer=c1',
    );
  });

  it('says what went wrong and tries again', async () => {
    service.use(http.get('*/api/v1/tasks', () => HttpResponse.json({ items: [], total: { exact: 0 } })));
    service.use(http.get('*/api/v1/tasks', () => problem(500, 'internal'), { once: true }));
    await renderInApp(<BriefTasks ticket={aTicket()} />, { me: planner });
    expect(await screen.findByRole('alert')).toHaveTextContent('Problem internal');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing to do')).toBeInTheDocument();
  });
});

/** Somebody made this version meanwhile: the first change of the status is refused. Answers which versions were sent. */
function refusedOnce(theirs: Ticket): (string | null)[] {
  const sent: (string | null)[] = [];
  service.use(
    http.post('*/api/v1/tickets/t1/status', ({ request }) => {
      sent.push(request.headers.get('If-Match'));
      if (sent.length > 1) return HttpResponse.json(aTicket({ version: 3, status: 'SOLVED' }));
      answers(theirs);
      return problem(412, 'stale', {
        changedBy: { id: 'm2', name: 'Ion Pop' },
        changedAt: '2026-05-04T10:00:00Z',
      });
    }),
  );
  return sent;
}

it('says when there is no such ticket', async () => {
  service.use(http.get('*/api/v1/ticket-numbers/*', () => problem(404, 'not-found')));
  await renderInApp(<ThreadPage />, { me: agent });
  expect(await screen.findByText(/There is no ticket/)).toBeInTheDocument();
});
