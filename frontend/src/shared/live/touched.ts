import type { Query } from '@tanstack/react-query';
import { isRecord } from '@/shared/api/problem';

/** What was changed, as far as the cache must know. */
export type Change = { type: string; id: string };

/** Kinds of record that show in queries whose key begins with another word; every key shows its own kind, too. */
const shownIn: Record<string, readonly string[]> = {
  customers: ['tags', 'members'],
  tickets: ['queues', 'customers', 'members'],
  conversation: ['interactions', 'tickets'],
  timeline: ['interactions', 'tasks', 'tickets', 'opportunities'],
  opportunities: ['pipelines', 'customers', 'members', 'tasks'],
  tasks: ['customers', 'members'],
  home: ['customers', 'opportunities', 'tickets', 'interactions', 'tasks'],
  teams: ['members'],
  members: ['roles', 'teams'],
  'reference-options': ['tags'],
  me: ['organisation', 'members', 'roles'],
};

/** Whether what a query has loaded may look different after the changes. */
export function isTouched(query: Pick<Query, 'queryKey' | 'state'>, changes: readonly Change[]): boolean {
  const [root, part] = query.queryKey;
  if (typeof root !== 'string') return false;
  const others = shownIn[root] ?? [];
  const { data } = query.state;
  // Only of itself a single record knows which one it is; of what it refers to, any may be the one.
  const id = part === 'one' && isRecord(data) && typeof data.id === 'string' ? data.id : undefined;
  return changes.some(
    (change) =>
      (change.type === root && (id === undefined || id === change.id)) || others.includes(change.type),
  );
}

export function isChange(value: unknown): value is Change {
  return isRecord(value) && typeof value.type === 'string' && typeof value.id === 'string';
}
