import { expect, it } from 'vitest';
import { jobPercent } from './job-percent';
import { pollAfter } from './poll';

it('looks again soon at first and ever less often, but never gives up', () => {
  const waits = [0, 1, 5, 50].map(pollAfter);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits[0]).toBeLessThan(500);
  expect(waits.at(-1)).toBe(4_000);
});

it('says how far a job is, once it has begun', () => {
  expect(jobPercent({ state: 'QUEUED', progress: 0 })).toBeUndefined();
  expect(jobPercent({ state: 'RUNNING', progress: 1, total: 3 })).toBe(33);
  expect(jobPercent({ state: 'RUNNING', progress: 9, total: 3 })).toBe(100);
  expect(jobPercent({ state: 'SUCCEEDED', progress: 0 })).toBe(100);
});
