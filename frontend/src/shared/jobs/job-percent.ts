import type { Job } from './api';

/** Undefined until the work has begun. */
export function jobPercent({ state, progress, total }: Pick<Job, 'state' | 'progress' | 'total'>) {
  if (state === 'SUCCEEDED') return 100;
  if (state === 'QUEUED' || total === undefined || total === 0) return undefined;
  return Math.min(100, Math.floor((100 * progress) / total));
}
