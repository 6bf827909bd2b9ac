import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import type { Opportunity } from '../api';
import { aPipeline, aStage } from '../testing';
import { OpportunityHeader } from './opportunity-header';

const sent = vi.fn();
const other = aPipeline({ id: 'p2', name: 'Partners', stages: [aStage('hello')] });

function anOpportunity(change: Partial<Opportunity> = {}): Opportunity {
  return {
    id: 'o1',
    version: 1,
    name: 'Oven',
    pipeline: { id: 'p1', name: 'Sales' },
    stage: aStage('first'),
    stageSince: '2026-03-01T08:00:00Z',
    createdAt: '2026-03-01T08:00:00Z',
    updatedAt: '2026-03-01T08:00:00Z',
    can: ['edit', 'move', 'archive'],
    ...change,
  };
}

const show = (opportunity: Opportunity) =>
  renderInApp(<OpportunityHeader opportunity={opportunity} narrow={false} />);

beforeEach(() => {
  sent.mockReset();
  service.use(
    http.get('*/api/v1/pipelines', () => HttpResponse.json({ items: [aPipeline(), other] })),
    http.post('*/api/v1/opportunities/o1/stage', async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json(anOpportunity({ version: 2 }));
    }),
  );
});

it('moves an open opportunity one stage on', async () => {
  await show(anOpportunity());
  await userEvent.click(await screen.findByRole('button', { name: 'Move to last' }));
  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ stageId: 'last' }));
});

it('offers the win from the last open stage', async () => {
  await show(anOpportunity({ stage: aStage('last') }));
  expect(await screen.findByRole('button', { name: 'Mark as won' })).toBeInTheDocument();
});

it('moves it to another pipeline from the menu', async () => {
  await show(anOpportunity());
  await userEvent.click(screen.getByRole('button', { name: 'More actions' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'hello in Partners' }));
  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ stageId: 'hello' }));
});

it.each([
  ['is closed', { stage: aStage('won', { outcome: 'WON' }) }],
  ['may not be moved', { can: ['edit'] }],
  ['is archived', { archivedAt: '2026-03-02T08:00:00Z' }],
] satisfies [string, Partial<Opportunity>][])('offers no next stage for one that %s', async (_, change) => {
  const { queryClient } = await show(anOpportunity(change));
  await waitFor(() => expect(queryClient.getQueryData(['pipelines', 'list'])).toBeDefined());
  expect(screen.queryByRole('button', { name: /Move to|Mark as won/ })).toBeNull();
});
