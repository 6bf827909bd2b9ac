import { expect, it } from 'vitest';
import { outcomeOf } from './api';
import { reasonsOf } from './reasons';

const job = {
  id: 'j',
  version: 1,
  kind: 'bulk',
  state: 'SUCCEEDED' as const,
  progress: 3,
  createdAt: '',
  updatedAt: '',
  can: [],
};

it('counts the records refused for each reason', () => {
  const refused = ['b', 'a', 'b'].map((message, index) => ({ id: String(index), message }));
  expect(reasonsOf(refused)).toEqual([
    { message: 'b', count: 2 },
    { message: 'a', count: 1 },
  ]);
});

it('reads what came of a job, also of one that never began', () => {
  const result = { done: 2, refusedCount: 1, refused: [{ id: '1', message: 'no' }] };
  expect(outcomeOf({ ...job, result })).toEqual(result);
  expect(outcomeOf(job)).toEqual({ done: 0, refusedCount: 0, refused: [] });
});
