import { expect, it } from 'vitest';
import { daysSince, stalenessOf } from './staleness';

const now = Date.parse('2026-03-31T12:00:00Z');
const open = { id: 's', name: 'Open', outcome: 'OPEN' as const, probability: 10 };
const row = { stage: open, stageSince: '2026-03-30T12:00:00Z' };

it('says nothing about what moves', () => {
  expect(stalenessOf({ ...row, expectedCloseOn: '2026-03-31' }, '2026-03-31', now)).toBeUndefined();
});

it('says when nothing moved for more than a month', () => {
  expect(stalenessOf({ ...row, stageSince: '2026-02-01T12:00:00Z' }, '2026-03-31', now)).toBe('stale');
});

it('says first that the close date has passed', () => {
  const late = { ...row, stageSince: '2026-02-01T12:00:00Z', expectedCloseOn: '2026-03-30' };
  expect(stalenessOf(late, '2026-03-31', now)).toBe('overdue');
});

it('leaves closed opportunities alone', () => {
  const won = { ...row, stage: { ...open, outcome: 'WON' as const }, expectedCloseOn: '2020-01-01' };
  expect(stalenessOf(won, '2026-03-31', now)).toBeUndefined();
});

it('never counts days before they came', () => {
  expect(daysSince('2026-04-02T00:00:00Z', now)).toBe(0);
});
