import { expect, it } from 'vitest';
import { steps } from './step-names';
import { isReachable, shownStep } from './steps';
import { anImport } from './testing';

it('shows the step asked for when it makes sense, else where the import stands', () => {
  expect(shownStep(anImport(), 'values')).toBe('values');
  expect(shownStep(anImport(), 'run')).toBe('columns');
  expect(shownStep(anImport({ state: 'CHECKED' }), undefined)).toBe('check');
  expect(shownStep(anImport({ state: 'DONE' }), undefined)).toBe('run');
});

it('asks for columns before values', () => {
  const untold = anImport({ mapping: { source: 'book', columns: [] } });
  expect(steps.filter((step) => isReachable(untold, step))).toEqual(['file', 'columns']);
});

it('changes nothing under the hands of a job', () => {
  expect(steps.filter((step) => isReachable(anImport({ state: 'CHECKING' }), step))).toEqual(['check']);
  expect(steps.filter((step) => isReachable(anImport({ state: 'RUNNING' }), step))).toEqual(['run']);
});

it('leads back from the end, to change something and run again', () => {
  expect(steps.filter((step) => isReachable(anImport({ state: 'DONE' }), step))).toEqual([...steps]);
});
