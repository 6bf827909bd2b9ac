import { expect, it } from 'vitest';
import { aPipeline, aStage } from '../testing';
import { broughtBack, inputOf, newPipeline, swapped } from './stage-drafts';

it('sends only names that were typed, and a probability only where there is a choice', () => {
  const draft = newPipeline({ en: 'Won' }, { en: 'Lost' });
  const stages = draft.stages.map((stage) =>
    stage.outcome === 'OPEN' ? { ...stage, names: { en: 'New', ro: ' ' } } : stage,
  );

  const input = inputOf({ names: { en: ' Sales ', fr: '' }, stages });

  expect(input).toEqual({
    names: { en: 'Sales' },
    stages: [
      { names: { en: 'New' }, outcome: 'OPEN', probability: 50 },
      { names: { en: 'Won' }, outcome: 'WON' },
      { names: { en: 'Lost' }, outcome: 'LOST' },
    ],
  });
});

it('moves a stage one place and never over an end', () => {
  expect(swapped(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(swapped(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});

it('says what a pipeline was, and a stage that is gone as a new one', () => {
  const before = aPipeline({ position: 2, stages: [aStage('kept'), aStage('gone')] });
  const kept = { names: { en: 'kept' }, outcome: 'OPEN', probability: 20 };
  const gone = { names: { en: 'gone' }, outcome: 'OPEN', probability: 20 };

  expect(broughtBack(before, { ...before, stages: [aStage('kept')] })).toEqual({
    names: { en: 'Sales' },
    position: 2,
    stages: [{ id: 'kept', ...kept }, gone],
  });
  expect(broughtBack(before).stages).toEqual([kept, gone]);
});
