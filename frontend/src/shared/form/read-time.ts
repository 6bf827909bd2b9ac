/**
 * A time of day as people write it: `1435`, `14:35`, `14h35`, `14.35`, `9`, `2.30 pm`.
 *
 * @returns as `14:35`; undefined when there is no such time
 */
export function readTime(text: string): string | undefined {
  const bare = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const said = /^(\d{1,2})(?:(?: ?[:.h ] ?)?(\d{2}))?(?: ?h)?(?: ?([ap])\.? ?m\.?)?$/.exec(bare);
  if (said === null) return undefined;
  const hour = hourOf(Number(said[1]), said[3]);
  const minute = Number(said[2] ?? 0);
  return hour === undefined || minute > 59 ? undefined : `${twoDigits(hour)}:${twoDigits(minute)}`;
}

function hourOf(written: number, half: string | undefined): number | undefined {
  if (half === undefined) return written < 24 ? written : undefined;
  if (written < 1 || written > 12) return undefined;
  return (written % 12) + (half === 'p' ? 12 : 0);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
