import { expect, it } from 'vitest';
import { monthsAround } from './months';

it.each([
  ['2026-03-17', { current: '2026-03-01', last: '2026-02-01' }],
  ['2026-01-31', { current: '2026-01-01', last: '2025-12-01' }],
])('knows the months around %s', (today, months) => {
  expect(monthsAround(today)).toEqual(months);
});
