import { firstOfMonth } from '@/features/pipeline/filters';
import { addMonths } from '@/features/tasks/month';

/** The first days of this month and of the one before. */
export function monthsAround(today: string): { current: string; last: string } {
  return { current: firstOfMonth(today), last: `${addMonths(today.slice(0, 7), -1)}-01` };
}
