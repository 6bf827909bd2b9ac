import { defaultStringifySearch, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The state of a list, kept in the URL so that it can be shared and Back works. */
export type ListSearch = {
  view?: string;
  filter?: string;
  q?: string;
  sort?: string;
  /** The record shown in the side panel. */
  preview?: string;
};

export function validateListSearch(search: Record<string, unknown>): ListSearch {
  const { view, filter, q, sort, preview } = search;
  return {
    ...text('view', view),
    ...text('filter', filter),
    ...text('q', q),
    ...text('sort', sort),
    ...text('preview', preview),
  };
}

/** Reads and changes the list state of the page one is on. `undefined` removes a part. */
export function useListSearch(): [ListSearch, (change: ListSearch, options?: { replace?: boolean }) => void] {
  const search = validateListSearch(useSearch({ strict: false }));
  const router = useRouter();
  const change = useCallback(
    (next: ListSearch, options?: { replace?: boolean }) => {
      const { pathname, search: now } = router.state.location;
      const href = pathname + defaultStringifySearch({ ...now, ...next });
      void router.navigate({ href, replace: options?.replace ?? true });
    },
    [router],
  );
  return [search, change];
}

function text(name: string, value: unknown): Record<string, string> {
  if (typeof value !== 'string' && typeof value !== 'number') return {};
  return value === '' ? {} : { [name]: String(value) };
}
