import { expect, it } from 'vitest';
import type { InboxSearch } from './inbox-search';
import { searchOf, viewStateOf } from './inbox-view';

it('keeps nothing of the usual inbox', () => {
  expect(viewStateOf({ q: 'oven' })).toEqual({});
});

it.each<InboxSearch>([
  { box: 'mine', phase: 'waiting', order: 'priority' },
  { box: 'unassigned', filter: 'priority=in=(HIGH,URGENT)' },
  { box: 'queue:7f', phase: 'done', filter: 'type==COMPLAINT;assigneeId==me' },
  { box: 'none' },
  { filter: 'channel==PHONE' },
])('shows again what was kept of %o', (search) => {
  const state = viewStateOf(search);

  expect(searchOf(state)).toEqual({ phase: 'active', ...search });
  expect(viewStateOf(searchOf(state))).toEqual(state);
});

it('takes a view somebody else wrote as a filter', () => {
  expect(searchOf({ filter: 'priority==URGENT', sort: 'number' })).toEqual({ filter: 'priority==URGENT' });
});
