import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { infiniteList } from '@/shared/api/list';
import { isProblem, isRecord } from '@/shared/api/problem';
import type { paths } from '@/shared/api/schema';

type HistoryPath = Extract<keyof paths, `/api/v1/${string}/{id}/history`>;
/** The resources whose records have a history, as they are called in the API. */
export type JournalledResource =
  | (HistoryPath extends `/api/v1/${infer Resource}/{id}/history` ? Resource : never)
  | 'organisation';
type History =
  paths['/api/v1/customers/{id}/history']['get']['responses'][200]['content']['application/json'];
export type Change = History['items'][number];
export type FieldChange = Change['changes'][number];
export type Means = Change['means'];
type Past = paths['/api/v1/customers/{id}/history/at']['get'];
export type PastState = Past['responses'][200]['content']['application/json'];
type Provenance = paths['/api/v1/customers/{id}/provenance']['get'];
export type Source = Provenance['responses'][200]['content']['application/json']['items'][number];
type Undo = paths['/api/v1/changes/{changeId}/undo']['post'];
export type Undone = Undo['responses'][200]['content']['application/json'];
export type Conflict = Undone['conflicts'][number];

export function historyOf(resource: JournalledResource, id: string) {
  const key = [resource, 'history', id];
  return infiniteList<Change>(
    key,
    (query, signal) => {
      if (resource === 'organisation') {
        return unwrap(api.GET('/api/v1/organisation/history', { params: { query }, signal }));
      }
      const params = { path: { id }, query };
      return unwrap(api.GET(`/api/v1/${resource}/{id}/history`, { params, signal }));
    },
    30,
  );
}

/** @param at an instant; the record as it is now without it */
export function stateOf(resource: JournalledResource, id: string, at?: string) {
  return queryOptions({
    queryKey: [resource, 'history', id, 'at', at ?? 'now'],
    queryFn: ({ signal }) => {
      const query = { at: at ?? new Date().toISOString() };
      if (resource === 'organisation') {
        return unwrap(api.GET('/api/v1/organisation/history/at', { params: { query }, signal }));
      }
      const params = { path: { id }, query };
      return unwrap(api.GET(`/api/v1/${resource}/{id}/history/at`, { params, signal }));
    },
  });
}

export function sourcesOf(customerId: string) {
  const params = { path: { id: customerId } };
  return queryOptions({
    queryKey: ['customers', 'history', customerId, 'sources'],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/customers/{id}/provenance', { params, signal }))).items,
  });
}

export function undoChange(changeId: string, onConflict: 'REFUSE' | 'SKIP'): Promise<Undone> {
  const params = { path: { changeId } };
  return unwrap(api.POST('/api/v1/changes/{changeId}/undo', { params, body: { onConflict } }));
}

/** What the service would have to leave as it is; undefined when it refused for another reason. */
export function conflictsOf(error: unknown): Conflict[] | undefined {
  if (!isProblem(error, 409) || !Array.isArray(error.body.conflicts)) return undefined;
  return error.body.conflicts.filter(isConflict);
}

export function isConflict(value: unknown): value is Conflict {
  return isRecord(value) && typeof value.resource === 'string' && Array.isArray(value.fields);
}
