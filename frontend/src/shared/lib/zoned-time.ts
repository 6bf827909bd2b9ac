/** An instant as the clock on the wall of a time zone shows it: `2026-03-01 14:05:00`, the form date pickers speak. */
export function toWallTime(instant: string | Date, timeZone: string): string {
  // The Swedish form is the ISO form.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return format.format(new Date(instant));
}

/** The instant at which the clock of the time zone shows this. */
export function fromWallTime(wallTime: string, timeZone: string): string {
  const asUtc = utc(wallTime);
  const near = asUtc - offsetAt(asUtc, timeZone);
  // Near a change of the clock the first guess may lie on its other side.
  return new Date(asUtc - offsetAt(near, timeZone)).toISOString();
}

/** The day of an instant in a time zone: `2026-03-01`. */
export function dayOf(instant: string | Date, timeZone: string): string {
  return toWallTime(instant, timeZone).slice(0, 10);
}

/** A day some days later or earlier: `2026-03-01`, -1 → `2026-02-28`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function offsetAt(time: number, timeZone: string): number {
  return utc(toWallTime(new Date(time), timeZone)) - Math.floor(time / 1000) * 1000;
}

function utc(wallTime: string): number {
  return Date.parse(`${wallTime.replace(' ', 'T')}Z`);
}
