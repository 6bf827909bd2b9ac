import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { customerKeys, customerQuery, relationshipList } from '@/features/customers/api';
import { customer } from '@/features/customers/testing';
import { Timeline } from '@/features/interactions/timeline';
import { ticketKeys } from '@/features/tickets/api';
import { aTicket } from '@/features/tickets/testing';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { RelatedOpportunities } from '../related/related-opportunities';
import { RelatedTasks } from '../related/related-tasks';
import { RelatedTickets } from '../related/related-tickets';
import { useOverview } from './use-overview';

const reader = (...more: string[]) =>
  me({
    permissions: Object.fromEntries(
      ['customers:read', 'interactions:read', 'opportunities:read', 'tasks:read', ...more].map((each) => [
        each,
        'ORGANISATION',
      ]),
    ),
  });
const overview = {
  customer: customer(),
  relationships: { items: [] },
  timeline: { items: [] },
  opportunities: { items: [] },
  tickets: { items: [aTicket()], total: { exact: 1 } },
  tasks: { items: [] },
};
const of = '/api/v1/customers/c1';
let asked: string[];

function answers(path: string, answer: () => Response) {
  service.use(
    http.get(`*${path}`, () => {
      asked.push(path);
      return answer();
    }),
  );
}

function Parts() {
  useOverview('c1');
  const { data, error } = useQuery(customerQuery('c1'));
  useQuery(relationshipList('c1'));
  return (
    <>
      <h1>{data?.name ?? error?.message}</h1>
      <Timeline subject={{ customer: { id: 'c1', name: 'Acme' } }} />
      <RelatedOpportunities customerId="c1" />
      <RelatedTickets customerId="c1" />
      <RelatedTasks of={{ customer: 'c1' }} />
    </>
  );
}

beforeEach(() => {
  asked = [];
  answers(of, () => HttpResponse.json(customer()));
  answers(`${of}/relationships`, () => HttpResponse.json({ items: [] }));
  answers(`${of}/timeline`, () => HttpResponse.json({ items: [] }));
  answers('/api/v1/opportunities', () => HttpResponse.json({ items: [] }));
  answers('/api/v1/tickets', () => HttpResponse.json({ items: [aTicket({ subject: 'Asked for alone' })] }));
  answers('/api/v1/tasks', () => HttpResponse.json({ items: [] }));
  answers(`${of}/overview`, () => HttpResponse.json(overview));
});

it('brings all parts in one request', async () => {
  await renderInApp(<Parts />, { me: reader('tickets:read') });
  expect(await screen.findByRole('heading', { name: 'Brutăria Dacia' })).toBeInTheDocument();
  expect(await screen.findByText('Wrong address')).toBeInTheDocument();
  expect(asked).toEqual([`${of}/overview`]);
});

it('reads a part alone once it has changed', async () => {
  const { queryClient } = await renderInApp(<Parts />, { me: reader('tickets:read') });
  await screen.findByText('Wrong address');
  await queryClient.invalidateQueries({ queryKey: ticketKeys.all });
  expect(await screen.findByText('Asked for alone')).toBeInTheDocument();
  await queryClient.invalidateQueries({ queryKey: customerKeys.one('c1') });
  expect(asked).toEqual([`${of}/overview`, '/api/v1/tickets', of]);
});

it('lets each part ask for itself where the overview fails', async () => {
  answers(`${of}/overview`, () => problem(500, 'internal'));
  await renderInApp(<Parts />, { me: reader('tickets:read') });
  expect(await screen.findByText('Asked for alone')).toBeInTheDocument();
  await waitFor(() => expect(asked).toHaveLength(7));
});

it('does not ask for the parts of a customer who is not there', async () => {
  answers(`${of}/overview`, () => problem(404, 'not-found'));
  await renderInApp(<Parts />, { me: reader('tickets:read') });
  expect(await screen.findByRole('heading', { name: 'Problem not-found' })).toBeInTheDocument();
  expect(asked).toEqual([`${of}/overview`]);
});

it('does not ask for what the member may not read', async () => {
  const { tickets: _, ...rest } = overview;
  answers(`${of}/overview`, () => HttpResponse.json(rest));
  await renderInApp(<Parts />, { me: reader() });
  expect(await screen.findByRole('heading', { name: 'Brutăria Dacia' })).toBeInTheDocument();
  expect(asked).toEqual([`${of}/overview`]);
});
