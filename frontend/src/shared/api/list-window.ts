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
 * How many rows to make room for. Large totals are estimates, so what the pages show wins: a page that is not full
 * is the end, and a full page beyond the estimate means there is more.
 */
export function knownRowCount<Row>(
  total: ListTotal | undefined,
  pages: ReadonlyMap<number, ListPage<Row> | undefined>,
): number {
  let count = total?.exact ?? Math.max(total?.estimate ?? 0, total?.atLeast ?? 0);
  const exact = total?.exact !== undefined;
  for (const [number, page] of pages) {
    if (page === undefined || (exact && number !== 0)) continue;
    const end = number * WINDOW_PAGE + page.items.length;
    if (page.items.length < WINDOW_PAGE && page.next === undefined) {
      if (page.items.length > 0 || number === 0 || end < count) count = end;
    } else count = Math.max(count, end + (page.next === undefined ? 0 : 1));
  }
  return count;
}
