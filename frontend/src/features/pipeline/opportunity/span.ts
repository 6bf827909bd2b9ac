export type Span = { value: number; unit: 'minute' | 'hour' | 'day' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something lasted, in the largest unit that still says something; until now when it goes on. */
export function spanOf(from: string, until: string | undefined, now = Date.now()): Span {
  const length = Math.max(0, (until === undefined ? now : Date.parse(until)) - Date.parse(from));
  if (length >= DAY) return { value: Math.floor(length / DAY), unit: 'day' };
  if (length >= HOUR) return { value: Math.floor(length / HOUR), unit: 'hour' };
  return { value: Math.floor(length / MINUTE), unit: 'minute' };
}
