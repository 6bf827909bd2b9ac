import { describe, expect, it } from 'vitest';
import type { Interaction } from '@/features/interactions/api';
import type { OpportunityRow } from '@/features/pipeline/api';
import { aTicket } from '@/features/tickets/testing';
import { interactionChange, latest, opportunityChange, ticketChange } from './changes';

const since = '2026-03-09T22:00:00Z';
const before = '2026-03-01T08:00:00Z';
const after = '2026-03-10T08:00:00Z';

describe('what happened', () => {
  const opportunity = (
    outcome: OpportunityRow['stage']['outcome'],
    stageSince: string,
    createdAt = before,
  ): OpportunityRow => ({
    id: 'o1',
    version: 1,
    name: 'New machines',
    pipeline: { id: 'p1', name: 'Sales' },
    stage: { id: 's1', name: 'Proposal', outcome, probability: 50 },
    stageSince,
    createdAt,
    updatedAt: after,
    can: [],
  });

  it.each([
    ['won', opportunity('WON', after)],
    ['won', opportunity('WON', after, after)],
    ['lost', opportunity('LOST', after)],
    ['moved', opportunity('OPEN', after)],
    ['added', opportunity('OPEN', after, after)],
    ['changed', opportunity('WON', before)],
  ])('to an opportunity: %s', (change, row) => {
    expect(opportunityChange(row, since).what).toMatchObject({ kind: 'opportunity', change });
  });

  it.each([
    ['solved', { solvedAt: after, lastMessageAt: after }],
    ['added', { createdAt: after, lastMessageAt: after }],
    ['message', { lastMessageAt: after }],
    ['message', { createdAt: after, lastMessageAt: '2026-03-10T09:00:00Z' }],
    ['changed', { lastMessageAt: before }],
  ])('to a ticket: %s', (change, more) => {
    expect(ticketChange(aTicket({ createdAt: before, ...more }), since).what).toEqual({
      kind: 'ticket',
      change,
    });
  });

  it('in an interaction, by its subject or else by whom it was with', () => {
    const call: Interaction = {
      id: 'i1',
      version: 1,
      type: 'CALL',
      at: after,
      subject: 'Renewal',
      customers: [{ id: 'c1', name: 'Acme' }],
      members: [],
      author: { id: 'm1', name: 'Ana' },
      createdAt: after,
      updatedAt: after,
      can: [],
    };
    expect(interactionChange(call)).toMatchObject({
      name: 'Renewal',
      who: 'Acme · Ana',
      href: '/customers/c1',
    });
    const { subject: _, ...note } = call;
    expect(interactionChange(note)).toMatchObject({ name: 'Acme', who: 'Ana' });
  });
});

it('shows the latest first and no more than asked for', () => {
  const at = (id: string, moment: string) => ticketChange(aTicket({ id, updatedAt: moment }), since);
  const shown = latest([at('old', before), at('new', after), at('middle', since)], 2);
  expect(shown.map((each) => each.id)).toEqual(['new', 'middle']);
});
