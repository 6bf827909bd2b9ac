import { describe, expect, it } from 'vitest';
import { emptyTask, movedStart, toInput, toValues } from './task-values';
import { aTask } from './testing';

describe('a task in the form', () => {
  it('goes back as it came', () => {
    const task = aTask({ dueOn: '2026-03-02', customer: { id: 'c1', name: 'Acme' } });
    expect(toInput(toValues(task), null)).toMatchObject({
      title: 'Send the offer',
      dueOn: '2026-03-02',
      customerId: 'c1',
      ticketId: null,
    });
  });

  it('leaves out of a new one what was not said', () => {
    expect(JSON.parse(JSON.stringify(toInput({ ...emptyTask, title: 'Call' }, undefined)))).toEqual({
      kind: 'TASK',
      title: 'Call',
      priority: 'NORMAL',
    });
  });
});

describe('an appointment', () => {
  it('lasts an hour at first, and as long as before when it is moved', () => {
    const none = { startsAt: '', endsAt: '' };
    expect(movedStart(none, '2026-03-02T08:00:00.000Z')).toBe('2026-03-02T09:00:00.000Z');
    const half = { startsAt: '2026-03-02T08:00:00Z', endsAt: '2026-03-02T08:30:00Z' };
    expect(movedStart(half, '2026-03-03T10:00:00Z')).toBe('2026-03-03T10:30:00.000Z');
  });
});
