import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { paths } from '@/shared/api/schema';

type Access = paths['/api/v1/customers/{id}/access']['get']['responses'][200]['content']['application/json'];
type Shares = paths['/api/v1/customers/{id}/shares']['get']['responses'][200]['content']['application/json'];
export type AccessItem = Access['items'][number];
export type Share = Shares['items'][number];
export type ShareLevel = Share['level'];
export type Shareable = 'customers' | 'opportunities' | 'tickets';
export type SharedRecord = { resource: Shareable; id: string };

const calls = {
  customers: {
    access: (id: string, cursor: string | undefined, signal: AbortSignal) =>
      api.GET('/api/v1/customers/{id}/access', { params: { path: { id }, query: page(cursor) }, signal }),
    shares: (id: string, signal: AbortSignal) =>
      api.GET('/api/v1/customers/{id}/shares', { params: { path: { id } }, signal }),
    put: (id: string, holderId: string, level: ShareLevel) =>
      api.PUT('/api/v1/customers/{id}/shares/{holderId}', {
        params: { path: { id, holderId } },
        body: { level },
      }),
    remove: (id: string, holderId: string, share: Share) =>
      api.DELETE('/api/v1/customers/{id}/shares/{holderId}', {
        params: { path: { id, holderId } },
        ...ifMatch(share),
      }),
  },
  opportunities: {
    access: (id: string, cursor: string | undefined, signal: AbortSignal) =>
      api.GET('/api/v1/opportunities/{id}/access', { params: { path: { id }, query: page(cursor) }, signal }),
    shares: (id: string, signal: AbortSignal) =>
      api.GET('/api/v1/opportunities/{id}/shares', { params: { path: { id } }, signal }),
    put: (id: string, holderId: string, level: ShareLevel) =>
      api.PUT('/api/v1/opportunities/{id}/shares/{holderId}', {
        params: { path: { id, holderId } },
        body: { level },
      }),
    remove: (id: string, holderId: string, share: Share) =>
      api.DELETE('/api/v1/opportunities/{id}/shares/{holderId}', {
        params: { path: { id, holderId } },
        ...ifMatch(share),
      }),
  },
  tickets: {
    access: (id: string, cursor: string | undefined, signal: AbortSignal) =>
      api.GET('/api/v1/tickets/{id}/access', { params: { path: { id }, query: page(cursor) }, signal }),
    shares: (id: string, signal: AbortSignal) =>
      api.GET('/api/v1/tickets/{id}/shares', { params: { path: { id } }, signal }),
    put: (id: string, holderId: string, level: ShareLevel) =>
      api.PUT('/api/v1/tickets/{id}/shares/{holderId}', {
        params: { path: { id, holderId } },
        body: { level },
      }),
    remove: (id: string, holderId: string, share: Share) =>
      api.DELETE('/api/v1/tickets/{id}/shares/{holderId}', {
        params: { path: { id, holderId } },
        ...ifMatch(share),
      }),
  },
};

function page(cursor: string | undefined) {
  return cursor === undefined ? { limit: '50' } : { limit: '50', cursor };
}

export const accessKeys = {
  of: ({ resource, id }: SharedRecord) => ['access', resource, id] as const,
};

/** Who sees a record, a page at a time. */
export function fetchAccess({ resource, id }: SharedRecord, cursor: string | undefined, signal: AbortSignal) {
  return unwrap(calls[resource].access(id, cursor, signal));
}

export function shareList(record: SharedRecord) {
  return queryOptions({
    queryKey: [...accessKeys.of(record), 'shares'],
    queryFn: async ({ signal }) => (await unwrap(calls[record.resource].shares(record.id, signal))).items,
  });
}

export function share({ resource, id }: SharedRecord, holderId: string, level: ShareLevel): Promise<Share> {
  return unwrap(calls[resource].put(id, holderId, level));
}

export function unshare({ resource, id }: SharedRecord, holderId: string, held: Share) {
  return unwrap(calls[resource].remove(id, holderId, held));
}
