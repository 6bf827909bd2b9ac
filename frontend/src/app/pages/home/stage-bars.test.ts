import { expect, it } from 'vitest';
import { barsOf, conditionOf, measuresOf, NUMBER } from './stage-bars';
import { aSummary, emptySummary } from './testing';

it('offers every currency on its own, the organisation’s first, and the number', () => {
  expect(measuresOf(aSummary(), 'EUR')).toEqual(['EUR', 'RON', NUMBER]);
  expect(measuresOf(aSummary(), 'RON')).toEqual(['RON', 'EUR', NUMBER]);
  expect(measuresOf(emptySummary, 'EUR')).toEqual([NUMBER]);
});

it('draws the open stages by sum in one currency or by number', () => {
  const values = (measure: string) => barsOf(aSummary(), measure).map((bar) => [bar.name, bar.value]);
  expect(values('EUR')).toEqual([
    ['Prospecting', 1200],
    ['Proposal', 0],
  ]);
  expect(values(NUMBER)).toEqual([
    ['Prospecting', 4],
    ['Proposal', 0],
  ]);
});

it('finds the rows a bar counts', () => {
  expect(conditionOf('s1', NUMBER)).toBe('stageId==s1');
  expect(conditionOf('s1', 'EUR')).toBe('stageId==s1;currency==EUR');
});
