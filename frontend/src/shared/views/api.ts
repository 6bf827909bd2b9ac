import { queryOptions } from '@tanstack/react-query';
import { rawRequest } from '@/shared/api/client';
import { etag } from '@/shared/api/etag';
import { quote } from '@/shared/filter/rsql';
import type { Reference } from '@/shared/references/reference-sources';

export type NewView = {
  resource: string;
  name: string;
  filter?: string;
  sort?: string;
  columns?: string[];
  shared: boolean;
};
export type SavedView = NewView & { id: string; version: number; owner: Reference };
export type ViewEdit = {
  name?: string;
  shared?: boolean;
  filter?: string | null;
  sort?: string | null;
  columns?: string[] | null;
};

export const viewKeys = {
  all: ['views'] as const,
  of: (resource: string) => ['views', resource] as const,
};

export function viewList(resource: string) {
  const query = new URLSearchParams({ filter: `resource==${quote(resource)}`, limit: '200', sort: 'name' });
  return queryOptions({
    queryKey: viewKeys.of(resource),
    queryFn: async ({ signal }): Promise<{ items: SavedView[] }> =>
      (await rawRequest(`/api/v1/views?${query}`, { signal })).json(),
    staleTime: 60_000,
  });
}

export async function createView(body: NewView): Promise<SavedView> {
  const headers = { 'Content-Type': 'application/json' };
  return (await rawRequest('/api/v1/views', { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

export async function editView(view: SavedView, body: ViewEdit): Promise<SavedView> {
  const headers = { 'If-Match': etag(view.version) };
  const request = { method: 'PATCH', headers, body: JSON.stringify(body) };
  return (await rawRequest(`/api/v1/views/${view.id}`, request)).json();
}

export async function deleteView(view: SavedView): Promise<void> {
  await rawRequest(`/api/v1/views/${view.id}`, {
    method: 'DELETE',
    headers: { 'If-Match': etag(view.version) },
  });
}
