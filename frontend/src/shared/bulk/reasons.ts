import type { Refused } from './api';

/** The reasons records were refused for, the most frequent first. */
export function reasonsOf(refused: readonly Refused[]): { message: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { message } of refused) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].map(([message, count]) => ({ message, count })).sort((a, b) => b.count - a.count);
}
