import type { Task } from './api';

/** A task for tests. */
export function aTask(change: Partial<Task> = {}): Task {
  return {
    id: 'k1',
    version: 1,
    kind: 'TASK',
    title: 'Send the offer',
    status: 'OPEN',
    priority: 'NORMAL',
    createdAt: '2026-03-01T08:00:00Z',
    updatedAt: '2026-03-01T08:00:00Z',
    can: ['edit', 'complete', 'archive'],
    ...change,
  };
}
