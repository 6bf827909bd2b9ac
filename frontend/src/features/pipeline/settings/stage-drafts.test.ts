import { expect, it } from 'vitest';
import { inputOf, newPipeline, swapped } from './stage-drafts';

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
