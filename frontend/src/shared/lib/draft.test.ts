import { expect, it } from 'vitest';
import { draftAt } from './draft';

const ids: string[] = [];
const empty = { body: '', ids };

it('keeps what was typed until it is dropped', () => {
  const draft = draftAt('d', empty);
  draft.keep({ body: 'Hi', ids: ['1'] });

  expect(draftAt('d', empty).read()).toEqual({ body: 'Hi', ids: ['1'] });
  draft.drop();
  expect(draft.exists()).toBe(false);
});

it('forgets a form that was emptied, and one of another shape', () => {
  const draft = draftAt('d', empty);
  draft.keep({ body: 'x', ids: [] });
  draft.keep(empty);
  expect(draft.exists()).toBe(false);

  localStorage.setItem('d', '{"body":"x","ids":"1"}');
  expect(draft.read()).toEqual(empty);
  localStorage.setItem('d', 'no json');
  expect(draft.read()).toEqual(empty);
});

it('takes back what may be absent', () => {
  const open: { day: string | null; amount: { amount: string } | null } = { day: null, amount: null };
  draftAt('o', open).keep({ day: '2026-03-06', amount: { amount: '7' } });

  expect(draftAt('o', open).read()).toEqual({ day: '2026-03-06', amount: { amount: '7' } });
});
