import { api, unwrap } from '@/shared/api/client';
import { isRecord } from '@/shared/api/problem';
import type { paths } from '@/shared/api/schema';
import type { Job } from '@/shared/jobs/api';

type BulkPath = Extract<keyof paths, `/api/v1/${string}/bulk`>;
/** The resources whose records can be changed many at once. */
export type BulkResource = BulkPath extends `/api/v1/${infer Resource}/bulk` ? Resource : never;
type BulkInput = paths['/api/v1/customers/bulk']['post']['requestBody']['content']['application/json'];
/** The records that are ticked, or all that the list shows. */
export type Chosen = Pick<BulkInput, 'ids' | 'filter' | 'q'>;
export type BulkChange = Pick<BulkInput, 'edit' | 'action'>;
export type Refused = { id: string; message: string };

export function submitBulk(resource: BulkResource, chosen: Chosen, change: BulkChange): Promise<Job> {
  return unwrap(api.POST(`/api/v1/${resource}/bulk`, { body: { ...chosen, ...change } }));
}

export function undoJob(id: string, onConflict: 'REFUSE' | 'SKIP'): Promise<Job> {
  return unwrap(api.POST('/api/v1/jobs/{id}/undo', { params: { path: { id } }, body: { onConflict } }));
}

/** What came of it, as far as the job tells: all of it when it ended, some when it was stopped. */
export function outcomeOf({ result }: Job): { done: number; refusedCount: number; refused: Refused[] } {
  const number = (value: unknown) => (typeof value === 'number' ? value : 0);
  const refused = Array.isArray(result?.refused) ? result.refused.filter(isRefused) : [];
  return { done: number(result?.done), refusedCount: number(result?.refusedCount), refused };
}

function isRefused(value: unknown): value is Refused {
  return isRecord(value) && typeof value.id === 'string' && typeof value.message === 'string';
}
