import { expect, it } from 'vitest';
import type { Interaction } from './api';
import { questionsOf } from './interaction-types';
import { toInput, toValues } from './interaction-values';

const call: Interaction = {
  id: 'i1',
  version: 1,
  type: 'CALL',
  direction: 'IN',
  at: '2026-03-02T08:30:00Z',
  customers: [{ id: 'c1', name: 'Acme' }],
  members: [],
  opportunity: { id: 'o1', name: 'Oven' },
  ticket: { id: 't1', name: 'T-1042 Wrong address' },
  createdAt: '2026-03-02T08:30:00Z',
  updatedAt: '2026-03-02T08:30:00Z',
  can: ['edit'],
};

it('keeps what an interaction is about, and empties what was taken away', () => {
  const values = toValues(call);
  expect(toInput(values, questionsOf('CALL'), null)).toMatchObject({ opportunityId: 'o1', ticketId: 't1' });
  expect(toInput({ ...values, ticket: null }, questionsOf('CALL'), null)).toMatchObject({ ticketId: null });
});
