import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aTask } from '@/features/tasks/testing';
import { aTicket } from '@/features/tickets/testing';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { RelatedOpportunities } from './related-opportunities';
import { RelatedTasks } from './related-tasks';
import { RelatedTickets } from './related-tickets';

const opportunity = {
  id: 'o1',
  name: 'Oven',
  pipeline: { id: 'p1', name: 'Sales' },
  stage: { id: 's1', name: 'New', outcome: 'OPEN' },
};
const reader = me({
  permissions: {
    'opportunities:read': 'ORGANISATION',
    'tickets:read': 'ORGANISATION',
    'tasks:read': 'ORGANISATION',
  },
});
const related = (
  <>
    <RelatedOpportunities customerId="c1" />
    <RelatedTickets customerId="c1" />
    <RelatedTasks of={{ customer: 'c1' }} />
  </>
);

function answers(more: object) {
  const of = (path: string, item: object) =>
    http.get(`*/api/v1/${path}`, () => HttpResponse.json({ items: [item], ...more }));
  service.use(
    of('opportunities', opportunity),
    of('tickets', aTicket()),
    of('tasks', aTask({ dueOn: '2020-01-01' })),
  );
}

beforeEach(() => answers({ next: 'more', total: { exact: 12 } }));

it('leads to all of them where there are more', async () => {
  await renderInApp(related, { me: reader });
  await screen.findByText('Oven');
  await screen.findByText('Wrong address');
  const all = await screen.findAllByRole('link', { name: 'Show all 12' });
  expect(all.map((link) => link.getAttribute('href'))).toEqual([
    '/pipeline?pipeline=p1&layout=table&filter=partyId%3D%3Dc1',
    '/inbox?phase=all&of=c1',
    '/tasks?who=everybody&tab=overdue&customer=c1',
  ]);
});

it('leads nowhere where these are all', async () => {
  answers({ total: { exact: 1 } });
  await renderInApp(related, { me: reader });
  expect(await screen.findByText('Oven')).toBeInTheDocument();
  expect(screen.queryByText(/Show all/)).toBeNull();
});

it('says what went wrong', async () => {
  service.use(http.get('*/api/v1/tasks', () => problem(500, 'internal')));
  await renderInApp(<RelatedTasks of={{ opportunity: 'o1' }} />, { me: reader });
  expect(await screen.findByRole('alert')).toHaveTextContent('Problem internal');
});
