import type { Ticket } from './api';

/** A ticket for tests. */
export function aTicket(change: Partial<Ticket> = {}): Ticket {
  return {
    id: 't1',
    version: 1,
    number: 'T-1042',
    subject: 'Wrong address',
    status: 'OPEN',
    priority: 'NORMAL',
    customer: { id: 'c1', name: 'Acme' },
    createdAt: '2026-03-02T08:00:00Z',
    updatedAt: '2026-03-02T08:00:00Z',
    can: ['edit', 'reply', 'incoming', 'note', 'status', 'archive'],
    ...change,
  };
}
