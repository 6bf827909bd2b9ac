import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import { infiniteList } from '@/shared/api/list';
import type { paths } from '@/shared/api/schema';

type Access = paths['/api/v1/customers/{id}/access']['get']['responses'][200]['content']['application/json'];
type Shares = paths['/api/v1/customers/{id}/shares']['get']['responses'][200]['content']['application/json'];
export type AccessItem = Access['items'][number];
export type Share = Shares['items'][number];
export type ShareLevel = Share['level'];
export type Shareable = 'customers' | 'opportunities' | 'tickets';
export type SharedRecord = { resource: Shareable; id: string };
/** A task is not shared itself, but seen with what it is about. */
export type SeenRecord = SharedRecord | { resource: 'tasks'; id: string };

export const accessKeys = {
  of: ({ resource, id }: SeenRecord) => ['access', resource, id] as const,
};

/** Who sees a record, a page at a time. */
export function accessOf(record: SeenRecord) {
  const { resource, id } = record;
  return infiniteList<AccessItem>([...accessKeys.of(record), 'members'], (query, signal) =>
    unwrap(api.GET(`/api/v1/${resource}/{id}/access`, { params: { path: { id }, query }, signal })),
  );
}

export function shareList(record: SharedRecord) {
  const { resource, id } = record;
  return queryOptions({
    queryKey: [...accessKeys.of(record), 'shares'],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET(`/api/v1/${resource}/{id}/shares`, { params: { path: { id } }, signal }))).items,
  });
}

export function share({ resource, id }: SharedRecord, holderId: string, level: ShareLevel): Promise<Share> {
  const params = { path: { id, holderId } };
  return unwrap(api.PUT(`/api/v1/${resource}/{id}/shares/{holderId}`, { params, body: { level } }));
}

export function unshare({ resource, id }: SharedRecord, holderId: string, held: Share): Promise<unknown> {
  const params = { path: { id, holderId } };
  return unwrap(api.DELETE(`/api/v1/${resource}/{id}/shares/{holderId}`, { params, ...ifMatch(held) }));
}
