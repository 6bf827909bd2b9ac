import { expect, it } from 'vitest';
import { firstOfMonth, narrowed, withinPipeline } from './filters';

it('keeps alternatives of the member together', () => {
  expect(withinPipeline('p1', 'ownerId==me,amount=ge=5')).toBe('pipelineId==p1;(ownerId==me,amount=ge=5)');
  expect(narrowed('ownerId==me,amount=ge=5', 'outcome==OPEN')).toBe(
    '(ownerId==me,amount=ge=5);outcome==OPEN',
  );
});

it('needs no filter of the member', () => {
  expect(withinPipeline('p1', undefined)).toBe('pipelineId==p1');
  expect(narrowed(undefined, 'outcome==OPEN')).toBe('outcome==OPEN');
});

it('begins the month on its first day', () => {
  expect(firstOfMonth('2026-03-17')).toBe('2026-03-01');
});
