import { describe, expect, it } from 'vitest';
import { runBulk } from './run-bulk';

describe('a change of many records', () => {
  it('goes on past a refusal and says which ones were refused', async () => {
    const seen: number[] = [];
    const outcome = await runBulk({
      ids: ['a', 'b', 'c'],
      work: async (id) => {
        if (id === 'b') throw new Error('no');
        return id;
      },
      onProgress: (finished) => seen.push(finished),
    });
    expect(outcome.done.sort()).toEqual(['a', 'c']);
    expect(outcome.failed.map((each) => each.id)).toEqual(['b']);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('leaves alone what had not begun when it is stopped', async () => {
    const stop = new AbortController();
    const ids = Array.from({ length: 40 }, (_, i) => String(i));
    const outcome = await runBulk({
      ids,
      work: async (id) => id,
      onProgress: (finished) => finished >= 4 && stop.abort(),
      signal: stop.signal,
    });
    expect(outcome.done.length).toBeLessThan(ids.length);
  });
});
