import type { Task } from '@/features/tasks/api';
import { byDay, inBuckets } from '@/features/tasks/schedule';
import { dayOf } from '@/shared/lib/zoned-time';

export type MyDay = {
  overdue: Task[];
  today: Task[];
  /** For another day, but one asked to be reminded of them by now. */
  reminding: Task[];
  later: Task[];
};

/** What open tasks mean for today, each in the order in which one would do them. */
export function myDay(tasks: readonly Task[], today: string, timeZone: string): MyDay {
  const open = tasks.filter((task) => task.status === 'OPEN');
  const { overdue, today: due, upcoming } = inBuckets(open, today, timeZone);
  const ordered = (some: readonly Task[]) => byDay(some, timeZone).flatMap((day) => day.tasks);
  const reminds = ({ remindAt }: Task) => remindAt !== undefined && dayOf(remindAt, timeZone) <= today;
  return {
    overdue: ordered(overdue),
    today: ordered(due),
    reminding: ordered(upcoming.filter(reminds)),
    later: ordered(upcoming.filter((task) => !reminds(task))),
  };
}
