import { describe, expect, it } from 'vitest';
import { bucketOf, byDay } from './schedule';
import { aTask } from './testing';

const zone = 'Europe/Bucharest';
const meeting = (startsAt: string) => aTask({ kind: 'APPOINTMENT', startsAt });

describe('a task', () => {
  it.each([
    [aTask({ dueOn: '2026-03-01' }), 'overdue'],
    [aTask({ dueOn: '2026-03-02' }), 'today'],
    [aTask({ dueOn: '2026-03-03' }), 'upcoming'],
    [aTask(), 'upcoming'],
    [meeting('2026-03-01T22:30:00Z'), 'today'],
    [meeting('2026-03-02T22:30:00Z'), 'upcoming'],
  ])('is due where the member is (%#)', (task, bucket) => {
    expect(bucketOf(task, '2026-03-02', zone)).toBe(bucket);
  });
});

it('orders a day by the hour, then by importance, and what has no day last', () => {
  const days = byDay(
    [
      aTask({ id: 'someday' }),
      aTask({ id: 'low', dueOn: '2026-03-02', priority: 'LOW' }),
      aTask({ id: 'high', dueOn: '2026-03-02', priority: 'HIGH' }),
      { ...meeting('2026-03-02T08:00:00Z'), id: 'at ten' },
    ],
    zone,
  );
  expect(days.map((each) => [each.day, each.tasks.map((task) => task.id)])).toEqual([
    ['2026-03-02', ['at ten', 'high', 'low']],
    [undefined, ['someday']],
  ]);
});
