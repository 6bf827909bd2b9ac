import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import type { paths } from '@/shared/api/schema';
import { pollAfter } from './poll';

export type Job = paths['/api/v1/jobs/{id}']['get']['responses'][200]['content']['application/json'];

export const jobKey = (id: string) => ['jobs', id] as const;

export function isFinished(job: Job): boolean {
  return job.state !== 'QUEUED' && job.state !== 'RUNNING';
}

function readJob(id: string, signal?: AbortSignal): Promise<Job> {
  const options = signal === undefined ? {} : { signal };
  return unwrap(api.GET('/api/v1/jobs/{id}', { params: { path: { id } }, ...options }));
}

export function jobOf(id: string) {
  return queryOptions({
    queryKey: jobKey(id),
    queryFn: ({ signal }) => readJob(id, signal),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isFinished(state.data) ? false : pollAfter(state.dataUpdateCount),
  });
}

export function cancelJob(id: string): Promise<Job> {
  return unwrap(api.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id } } }));
}

/** Looks at a job until it has ended, whatever page one is on meanwhile; it goes on while nobody answers. */
export async function followJob(
  queryClient: QueryClient,
  id: string,
  onLook: (job: Job) => void = () => undefined,
): Promise<Job> {
  for (let looks = 0; ; looks += 1) {
    const job = await readJob(id).catch(undefinedWhenPassing);
    if (job !== undefined) {
      queryClient.setQueryData(jobKey(id), job);
      onLook(job);
      if (isFinished(job)) return job;
    }
    await new Promise((resolve) => setTimeout(resolve, pollAfter(looks)));
  }
}

function undefinedWhenPassing(error: unknown): undefined {
  if (!isProblem(error) || !error.passing) throw error;
}
