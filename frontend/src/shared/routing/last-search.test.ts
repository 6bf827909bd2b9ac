import { expect, it } from 'vitest';
import { lastSearch, rememberSearch } from './last-search';

it('is remembered for each list and member, without what was open beside it', () => {
  rememberSearch('ana', '/customers', { filter: 'country==RO', sort: '-name', preview: 'c1', new: 'PERSON' });
  rememberSearch('ana', '/tasks', { tab: 'overdue', month: '2026-03' });

  expect(lastSearch('ana', '/customers')).toEqual({ filter: 'country==RO', sort: '-name' });
  expect(lastSearch('ana', '/tasks')).toEqual({ tab: 'overdue' });
  expect(lastSearch('ion', '/customers')).toEqual({});
});

it('is forgotten when the list shows everything again', () => {
  rememberSearch('ana', '/customers', { q: 'dacia' });
  rememberSearch('ana', '/customers', {});

  expect(lastSearch('ana', '/customers')).toEqual({});
});

it('is nothing when what is stored cannot be read', () => {
  localStorage.setItem('rapport.last-search.eve', '{"/customers":7');

  expect(lastSearch('eve', '/customers')).toEqual({});
});
