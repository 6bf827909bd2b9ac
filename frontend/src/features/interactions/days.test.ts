import { expect, it } from 'vitest';
import { groupByDay } from './days';

const items = ['2026-03-02T08:00:00Z', '2026-03-01T22:30:00Z', '2026-03-01T21:30:00Z'].map((at) => ({ at }));

it('groups by the day it was where the member is', () => {
  const days = (timeZone: string) => groupByDay(items, timeZone).map((each) => [each.day, each.items.length]);

  expect(days('Europe/Bucharest')).toEqual([
    ['2026-03-02', 2],
    ['2026-03-01', 1],
  ]);
  expect(days('UTC')).toEqual([
    ['2026-03-02', 1],
    ['2026-03-01', 2],
  ]);
});
