import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { paths } from '@/shared/api/schema';
import { quote } from '@/shared/filter/rsql';

type Views = paths['/api/v1/views'];
export type SavedView = Views['get']['responses'][200]['content']['application/json']['items'][number];
export type NewView = Views['post']['requestBody']['content']['application/json'];
export type ViewEdit =
  paths['/api/v1/views/{id}']['patch']['requestBody']['content']['application/merge-patch+json'];

export const viewKeys = {
  all: ['views'] as const,
  of: (resource: string) => ['views', resource] as const,
};

export function viewList(resource: string) {
  return queryOptions({
    queryKey: viewKeys.of(resource),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/views', {
          params: { query: { filter: `resource==${quote(resource)}`, limit: 200, sort: 'name' } },
          signal,
        }),
      ),
    staleTime: 60_000,
  });
}

export function createView(body: NewView) {
  return unwrap(api.POST('/api/v1/views', { body }));
}

export function editView(view: SavedView, body: ViewEdit) {
  return unwrap(
    api.PATCH('/api/v1/views/{id}', { params: { path: { id: view.id } }, ...ifMatch(view), body }),
  );
}

export function deleteView(view: SavedView) {
  return unwrap(api.DELETE('/api/v1/views/{id}', { params: { path: { id: view.id } }, ...ifMatch(view) }));
}
