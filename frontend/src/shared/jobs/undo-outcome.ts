import { type Conflict, isConflict } from '@/shared/history/api';
import type { Job } from './api';

/** What came of a job that was to take something back. */
export function undoOutcome({ result }: Pick<Job, 'result'>): { undone: boolean; conflicts: Conflict[] } {
  const conflicts = Array.isArray(result?.conflicts) ? result.conflicts.filter(isConflict) : [];
  return { undone: result?.undone === true, conflicts };
}
