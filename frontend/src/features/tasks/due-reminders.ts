import type { Task } from './api';

/** One that was moved to another time reminds again. */
export function reminderKey(task: Pick<Task, 'id' | 'remindAt'>): string {
  return `${task.id} ${task.remindAt ?? ''}`;
}

export function isReminding(task: Task, now: number): boolean {
  return task.status === 'OPEN' && task.remindAt !== undefined && new Date(task.remindAt).getTime() <= now;
}

/** How long until the next reminder is due; undefined when there is none to come. */
export function nextReminderIn(tasks: readonly Task[], now: number): number | undefined {
  const waits = tasks
    .filter((task) => task.status === 'OPEN' && task.remindAt !== undefined)
    .map((task) => new Date(task.remindAt ?? '').getTime() - now)
    .filter((wait) => wait > 0);
  return waits.length === 0 ? undefined : Math.min(...waits);
}
