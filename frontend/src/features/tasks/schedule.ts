import { dayOf } from '@/shared/lib/zoned-time';
import type { Task } from './api';

export const buckets = ['overdue', 'today', 'upcoming'] as const;
export type Bucket = (typeof buckets)[number];
export type TaskDay = { day: string | undefined; tasks: Task[] };

const weights: Record<Task['priority'], number> = { HIGH: 0, NORMAL: 1, LOW: 2 };

/** The day a task is for, where the member is; undefined when it has none. */
export function dayOfTask(task: Task, timeZone: string): string | undefined {
  if (task.kind === 'APPOINTMENT' && task.startsAt !== undefined) return dayOf(task.startsAt, timeZone);
  return task.dueOn ?? (task.startsAt === undefined ? undefined : dayOf(task.startsAt, timeZone));
}

export function bucketOf(task: Task, today: string, timeZone: string): Bucket {
  const day = dayOfTask(task, timeZone);
  if (day === undefined || day > today) return 'upcoming';
  return day === today ? 'today' : 'overdue';
}

export function inBuckets(tasks: readonly Task[], today: string, timeZone: string): Record<Bucket, Task[]> {
  const grouped: Record<Bucket, Task[]> = { overdue: [], today: [], upcoming: [] };
  for (const task of tasks) grouped[bucketOf(task, today, timeZone)].push(task);
  return grouped;
}

/** Day by day, those without one last; within a day what has an hour first, then by importance. */
export function byDay(tasks: readonly Task[], timeZone: string): TaskDay[] {
  const days = new Map<string | undefined, Task[]>();
  for (const task of tasks) {
    const day = dayOfTask(task, timeZone);
    days.set(day, [...(days.get(day) ?? []), task]);
  }
  return [...days]
    .sort(([a], [b]) => inTime(a, b))
    .map(([day, ofDay]) => ({ day, tasks: ofDay.sort(inDay) }));
}

function inDay(a: Task, b: Task): number {
  return (
    inTime(a.startsAt, b.startsAt) ||
    weights[a.priority] - weights[b.priority] ||
    a.title.localeCompare(b.title)
  );
}

/** ISO days and instants are in the order of their text; what has none comes last. */
function inTime(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  return (a ?? '~') < (b ?? '~') ? -1 : 1;
}
