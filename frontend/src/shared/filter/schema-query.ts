import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';

/** Changes with the service or a custom field, so hardly ever. */
export function filterSchema(resource: string) {
  return queryOptions({
    queryKey: ['filter-schema', resource],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/schema/{resource}', { params: { path: { resource } }, signal })),
    staleTime: 30 * 60_000,
  });
}
