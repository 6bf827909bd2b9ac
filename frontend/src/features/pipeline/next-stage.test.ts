import { expect, it } from 'vitest';
import { entryStage, nextStage } from './next-stage';
import { aPipeline, aStage } from './testing';

const pipeline = aPipeline();

it.each([
  ['first', 'last'],
  ['last', 'won'],
  ['won', undefined],
  ['lost', undefined],
])('leads from %s to %s', (from, to) => {
  const current = pipeline.stages.find((each) => each.id === from) ?? aStage('none');
  expect(nextStage(pipeline.stages, current)?.id).toBe(to);
});

it('leads nowhere from a stage of another pipeline', () => {
  expect(nextStage(pipeline.stages, aStage('elsewhere'))).toBeUndefined();
});

it.each([
  ['OPEN', 'first'],
  ['WON', 'won'],
  ['LOST', 'lost'],
] as const)('lets what is %s enter another pipeline at %s', (outcome, to) => {
  expect(entryStage(pipeline, outcome)?.id).toBe(to);
});
