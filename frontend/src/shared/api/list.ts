import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryKey,
  useQueries,
} from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { knownRowCount, type ListPage, type ListTotal, pagesOfRange, WINDOW_PAGE } from './list-window';

export type ListQuery = { filter?: string; q?: string; sort?: string };
export type PageRequest = { limit: number; cursor?: string; skip?: number; total?: boolean };
export type FetchPage<Row> = (page: PageRequest, signal: AbortSignal) => Promise<ListPage<Row>>;

/** A list read from the top, page after page by cursor: timelines, conversations, columns of a board. */
export function infiniteList<Row>(queryKey: QueryKey, fetchPage: FetchPage<Row>, limit = 50) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      fetchPage({ limit, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (page: ListPage<Row>) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function itemsOf<Row>(data: InfiniteData<ListPage<Row>> | undefined): Row[] {
  return data?.pages.flatMap((page) => page.items) ?? [];
}

export type WindowedList<Row> = {
  /** Undefined until the first page is there. */
  rowCount: number | undefined;
  total: ListTotal | undefined;
  row: (index: number) => Row | undefined;
  showRange: (first: number, last: number) => void;
  isPending: boolean;
  error: Error | null;
  retry: () => void;
};

/**
 * A list one can jump around in: only the pages of 100 rows that are in sight are asked for, by `skip`, and each
 * is cached on its own. Put everything that changes the rows (filter, sort, q) into the key.
 */
export function useWindowedList<Row>(queryKey: QueryKey, fetchPage: FetchPage<Row>): WindowedList<Row> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pages = useMemo(() => pagesOfRange(range.first, range.last), [range]);
  const numbers = useMemo(() => (pages.includes(0) ? pages : [0, ...pages]), [pages]);
  const results = useQueries({
    queries: numbers.map((page) => ({
      queryKey: [...queryKey, 'window', page],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchPage(windowOf(page), signal),
      staleTime: 30_000,
    })),
  });
  const byPage = new Map(numbers.map((page, index) => [page, results[index]?.data]));
  const first = results[numbers.indexOf(0)];
  const rowCount = useRowCount(first?.data, byPage);
  const showRange = useCallback((from: number, to: number) => {
    setRange((now) => (samePages(now, from, to) ? now : { first: from, last: to }));
  }, []);
  return {
    rowCount,
    total: first?.data?.total,
    row: (index) => byPage.get(Math.floor(index / WINDOW_PAGE))?.items[index % WINDOW_PAGE],
    showRange,
    isPending: first?.isPending ?? true,
    error: results.find((each) => each.error !== null)?.error ?? null,
    retry: () => {
      for (const each of results) if (each.isError) void each.refetch();
    },
  };
}

/** Keeps what pages out of sight have told about the end, until the list is counted anew. */
function useRowCount<Row>(
  first: ListPage<Row> | undefined,
  byPage: ReadonlyMap<number, ListPage<Row> | undefined>,
): number | undefined {
  const [learned, setLearned] = useState<{ total: ListTotal | undefined; count: number }>();
  if (first === undefined) return undefined;
  const { total } = first;
  const before = learned?.total === total ? learned?.count : undefined;
  const count = knownRowCount(total, byPage, before);
  if (learned === undefined || learned.total !== total || learned.count !== count) {
    setLearned({ total, count });
  }
  return count;
}

function samePages(now: { first: number; last: number }, first: number, last: number): boolean {
  return pagesOfRange(now.first, now.last).join() === pagesOfRange(first, last).join();
}

function windowOf(page: number): PageRequest {
  const limit = WINDOW_PAGE;
  return page === 0 ? { limit, total: true } : { limit, skip: page * limit };
}
