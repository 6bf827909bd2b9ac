import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { isTouched } from './touched';

function touched(queryKey: readonly unknown[], data: unknown, type: string, id = 'a'): boolean {
  const client = new QueryClient();
  client.setQueryData(queryKey, data);
  const query = client.getQueryCache().find({ queryKey });
  if (query === undefined) throw new Error('not in the cache');
  return isTouched(query, [{ type, id }]);
}

test('a list is touched by any record of its kind and of what its rows show', () => {
  expect(touched(['opportunities', 'board', 'p'], {}, 'opportunities')).toBe(true);
  expect(touched(['opportunities', 'board', 'p'], {}, 'pipelines')).toBe(true);
  expect(touched(['opportunities', 'board', 'p'], {}, 'products')).toBe(false);
});

test('a single record is touched by its own changes and not by those of others', () => {
  expect(touched(['tickets', 'one', '17'], { id: 'a' }, 'tickets')).toBe(true);
  expect(touched(['tickets', 'one', '17'], { id: 'b' }, 'tickets')).toBe(false);
  expect(touched(['tickets', 'one', '17'], { id: 'b' }, 'queues')).toBe(true);
});

test('what is said shows in conversations and on the timeline', () => {
  expect(touched(['conversation', 'x'], [], 'interactions')).toBe(true);
  expect(touched(['timeline', 'x'], [], 'interactions')).toBe(true);
  expect(touched(['products', 'list'], [], 'interactions')).toBe(false);
});
