import { describe, expect, it } from 'vitest';
import { knownRowCount, type ListPage, pagesOfRange } from './list-window';

const page = (rows: number, next?: string): ListPage<number> => ({
  items: Array.from({ length: rows }, (_, i) => i),
  next,
});

describe('the window on a long list', () => {
  it.each([
    [0, 20, [0]],
    [90, 110, [0, 1]],
    [90_000, 90_030, [900]],
    [-1, -1, [0]],
  ])('from row %i to %i needs the pages %j', (first, last, pages) =>
    expect(pagesOfRange(first, last)).toEqual(pages),
  );

  it('trusts an exact total', () => {
    expect(knownRowCount({ exact: 42 }, new Map([[0, page(42)]]))).toBe(42);
  });

  it('makes room for the estimate of a large list', () => {
    expect(knownRowCount({ atLeast: 10_000, estimate: 98_700 }, new Map([[0, page(100, 'c')]]))).toBe(98_700);
    expect(knownRowCount({ atLeast: 10_000, estimate: 12 }, new Map([[0, page(100, 'c')]]))).toBe(10_000);
  });

  it('corrects an estimate by the pages it has seen', () => {
    const total = { atLeast: 10_000, estimate: 20_000 };
    expect(
      knownRowCount(
        total,
        new Map([
          [0, page(100, 'c')],
          [150, page(30)],
        ]),
      ),
    ).toBe(15_030);
    expect(
      knownRowCount(
        total,
        new Map([
          [0, page(100, 'c')],
          [199, page(100, 'c')],
        ]),
      ),
    ).toBe(20_001);
    expect(
      knownRowCount(
        total,
        new Map([
          [0, page(100, 'c')],
          [180, page(0)],
        ]),
      ),
    ).toBe(18_000);
  });

  it('knows a full page with nothing behind it as the end', () => {
    const total = { atLeast: 10_000, estimate: 100_036 };
    expect(knownRowCount(total, new Map([[999, page(100)]]))).toBe(100_000);
  });

  it('remembers the end when the page that told it is out of sight', () => {
    const total = { atLeast: 10_000, estimate: 100_036 };
    const beyond = knownRowCount(total, new Map([[1000, page(0)]]));
    expect(beyond).toBe(100_000);
    expect(knownRowCount(total, new Map([[999, undefined]]), beyond)).toBe(100_000);
    expect(knownRowCount(total, new Map([[999, page(100, 'c')]]), beyond)).toBe(100_001);
  });

  it('counts what is there when the service counts nothing', () => {
    expect(knownRowCount(undefined, new Map([[0, page(7)]]))).toBe(7);
    expect(knownRowCount(undefined, new Map([[0, page(0)]]))).toBe(0);
  });
});
