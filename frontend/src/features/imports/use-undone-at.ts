import { useQuery } from '@tanstack/react-query';
import { jobOf } from '@/shared/jobs/api';
import type { Import } from './api';

/** When all the import did was taken back; undefined while it stands, a run after that included. */
export function useUndoneAt({ jobId, undoneAt }: Pick<Import, 'jobId' | 'undoneAt'>): string | undefined {
  const asked = jobId !== undefined && undoneAt !== undefined;
  const { data: run } = useQuery({ ...jobOf(jobId ?? ''), enabled: asked });
  const ranAgain = undoneAt !== undefined && run !== undefined && run.createdAt > undoneAt;
  return ranAgain ? undefined : undoneAt;
}
