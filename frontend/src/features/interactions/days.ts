import { dayOf } from '@/shared/lib/zoned-time';

export type Day<T> = { day: string; items: T[] };

/** Items, which are in order of time, by the day they happened on where the member is. */
export function groupByDay<T extends { at: string }>(items: readonly T[], timeZone: string): Day<T>[] {
  const days: Day<T>[] = [];
  for (const item of items) {
    const day = dayOf(item.at, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
