import { describe, expect, it } from 'vitest';
import { aTicket } from './testing';
import { inverseChange } from './ticket-change';

describe('the way back of a change', () => {
  it('holds what was there before, and nothing else', () => {
    const ticket = aTicket({ assignee: { id: 'm2', name: 'Ion' } });
    expect(inverseChange(ticket, { assigneeId: 'm1', queueId: 'q1' })).toEqual({
      assigneeId: 'm2',
      queueId: null,
    });
  });

  it('never makes a ticket new again', () => {
    expect(inverseChange(aTicket({ status: 'NEW' }), { status: 'SOLVED' })).toEqual({ status: 'OPEN' });
    expect(inverseChange(aTicket({ status: 'WAITING' }), { status: 'SOLVED' })).toEqual({
      status: 'WAITING',
    });
  });
});
