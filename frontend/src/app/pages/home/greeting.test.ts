import { expect, it } from 'vitest';
import { dayPartAt } from './greeting';

it.each([
  ['2026-03-02T04:59:00Z', 'UTC', 'evening'],
  ['2026-03-02T05:00:00Z', 'UTC', 'morning'],
  ['2026-03-02T12:00:00Z', 'UTC', 'afternoon'],
  ['2026-03-02T18:00:00Z', 'UTC', 'evening'],
  ['2026-03-02T11:00:00Z', 'Europe/Bucharest', 'afternoon'],
  ['2026-03-02T22:30:00Z', 'America/New_York', 'afternoon'],
])('greets at %s in %s as in the %s', (moment, timeZone, part) => {
  expect(dayPartAt(new Date(moment), timeZone)).toBe(part);
});
