import { toWallTime } from '@/shared/lib/zoned-time';

export type DayPart = 'morning' | 'afternoon' | 'evening';

/** What one wishes people at this moment, where they are. */
export function dayPartAt(moment: Date, timeZone: string): DayPart {
  const hour = Number(toWallTime(moment, timeZone).slice(11, 13));
  if (hour < 5 || hour >= 18) return 'evening';
  return hour < 12 ? 'morning' : 'afternoon';
}
