import { importPaths } from '@/features/imports/paths';
import type { Task } from '@/features/tasks/api';
import { reminderKey } from '@/features/tasks/due-reminders';
import { taskPaths } from '@/features/tasks/paths';
import type { Ticket } from '@/features/tickets/api';
import { ticketPaths } from '@/features/tickets/paths';
import { isFinished, type Job } from '@/shared/jobs/api';

export type NoticeKind = 'reminder' | 'ticket' | 'task' | 'job';
export type Notice = {
  /** What makes it new once more, such as a reminder moved to another time. */
  key: string;
  kind: NoticeKind;
  title: string;
  at: string;
  href?: string;
};

export type Waiting = {
  reminders: readonly Task[];
  tickets: readonly Pick<Ticket, 'id' | 'number' | 'subject' | 'updatedAt'>[];
  tasks: readonly Task[];
  jobs: readonly Job[];
};

/** What is waiting for one, the unread first and then the latest. */
export function noticesOf(
  waiting: Waiting,
  isNew: (key: string) => boolean,
  jobName: (job: Job) => string,
): Notice[] {
  const reminding = new Set(waiting.reminders.map(({ id }) => id));
  const notices: Notice[] = [
    ...waiting.reminders.map((task) => ({
      key: `reminder ${reminderKey(task)}`,
      kind: 'reminder' as const,
      title: task.title,
      at: task.remindAt ?? task.updatedAt,
      href: taskPaths.task(task.id),
    })),
    ...waiting.tickets.map(({ id, number, subject, updatedAt }) => ({
      key: `ticket ${id}`,
      kind: 'ticket' as const,
      title: `${number} ${subject}`,
      at: updatedAt,
      href: ticketPaths.ticket(number),
    })),
    ...waiting.tasks
      .filter(({ id }) => !reminding.has(id))
      .map(({ id, title, updatedAt }) => ({
        key: `task ${id}`,
        kind: 'task' as const,
        title,
        at: updatedAt,
        href: taskPaths.task(id),
      })),
    ...waiting.jobs.filter(isFinished).map((job) => ({
      key: `job ${job.id}`,
      kind: 'job' as const,
      title: jobName(job),
      at: job.finishedAt ?? job.updatedAt,
      ...(job.kind.startsWith('import') ? { href: importPaths.list } : {}),
    })),
  ];
  const rank = ({ key }: Notice) => (isNew(key) ? 0 : 1);
  return notices.sort((a, b) => rank(a) - rank(b) || b.at.localeCompare(a.at));
}
