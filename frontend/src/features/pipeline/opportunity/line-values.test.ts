import { expect, it } from 'vitest';
import { linesInput, linesShown, newLine } from './line-values';

const lines = [
  { ...newLine(), product: { id: 'p1', name: 'Flour' }, quantity: '2' },
  // Never filled in.
  newLine(),
];

it('sends lines by the ids of their products and shows them by name', () => {
  expect(linesInput(lines)).toEqual([{ productId: 'p1', quantity: 2 }]);
  expect(linesShown(lines)).toEqual([{ product: { id: 'p1', name: 'Flour' }, quantity: 2 }]);
});
