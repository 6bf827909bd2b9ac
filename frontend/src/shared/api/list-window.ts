export const WINDOW_PAGE = 100;

export type ListTotal = { exact?: number; atLeast?: number; estimate?: number };
export type ListPage<Row> = { items: Row[]; next?: string; total?: ListTotal };

/** The pages that hold the rows from first to last. */
export function pagesOfRange(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / WINDOW_PAGE);
  const to = Math.floor(Math.max(first, last, 0) / WINDOW_PAGE);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/**
 * How many rows to make room for. Large totals are estimates, so what the pages show wins: a page with nothing behind
 * it is the end, and a page with more behind it beyond the estimate means there is more. `learned` is what this came
 * to before, from pages that are out of sight by now: without it the end would move back and forth with the scrolling.
 */
export function knownRowCount<Row>(
  total: ListTotal | undefined,
  pages: ReadonlyMap<number, ListPage<Row> | undefined>,
  learned?: number,
): number {
  const exact = total?.exact !== undefined;
  let count = learned ?? total?.exact ?? Math.max(total?.estimate ?? 0, total?.atLeast ?? 0);
  for (const [number, page] of pages) {
    if (page === undefined || (exact && number !== 0)) continue;
    const end = number * WINDOW_PAGE + page.items.length;
    if (page.next !== undefined) count = Math.max(count, end + 1);
    else if (page.items.length > 0 || number === 0 || end < count) count = end;
  }
  return count;
}
