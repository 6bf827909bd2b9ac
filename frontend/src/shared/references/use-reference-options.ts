import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Reference, useReferenceSource } from './reference-sources';

/** What a picker offers for the text typed so far. */
export function useReferenceOptions(kind: string, text: string, enabled: boolean) {
  const source = useReferenceSource(kind);
  const [asked] = useDebouncedValue(text.trim(), 200);
  const options = useQuery({
    queryKey: ['reference-options', kind, asked],
    queryFn: ({ signal }) => source.search(asked, signal),
    enabled,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
  // What an earlier text had found is shown until the answer is there.
  const found = asked === text.trim() && !options.isPlaceholderData ? options.data : undefined;
  return { data: options.data, isFetching: options.isFetching, isError: options.isError, found };
}

/** Names for ids known only by themselves. */
export function useReferenceNames(kind: string, ids: readonly string[]): Reference[] {
  const source = useReferenceSource(kind);
  const asked = [...ids].sort();
  const named = useQuery({
    queryKey: ['reference-names', kind, asked],
    queryFn: ({ signal }) => source.byIds(asked, signal),
    enabled: asked.length > 0,
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  });
  return named.data ?? [];
}
