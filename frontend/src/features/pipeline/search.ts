import { defaultStringifySearch, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type ListSearch, validateListSearch } from '@/shared/routing/list-search';

export type Layout = 'board' | 'table';

/** Board and table show the same opportunities, so they share one state in the URL. */
export type PipelineSearch = ListSearch & {
  pipeline?: string;
  layout?: Layout;
  /** The form for a new opportunity is open. */
  new?: true;
  /** Whom the new opportunity is for. */
  customer?: string;
};

export function validatePipelineSearch(search: Record<string, unknown>): PipelineSearch {
  const { pipeline, layout, customer } = search;
  return {
    ...validateListSearch(search),
    ...(typeof pipeline === 'string' && pipeline !== '' ? { pipeline } : {}),
    ...(layout === 'board' || layout === 'table' ? { layout } : {}),
    ...(search.new === true || search.new === 'true' ? { new: true } : {}),
    ...(typeof customer === 'string' && customer !== '' ? { customer } : {}),
  };
}

type Change = { [Key in keyof PipelineSearch]?: PipelineSearch[Key] | undefined };

export function usePipelineSearch(): [
  PipelineSearch,
  (change: Change, options?: { replace?: boolean }) => void,
] {
  const search = validatePipelineSearch(useSearch({ strict: false }));
  const router = useRouter();
  const change = useCallback(
    (next: Change, options?: { replace?: boolean }) => {
      const { pathname, search: now } = router.state.location;
      const href = pathname + defaultStringifySearch({ ...now, ...next });
      void router.navigate({ href, replace: options?.replace ?? true });
    },
    [router],
  );
  return [search, change];
}
