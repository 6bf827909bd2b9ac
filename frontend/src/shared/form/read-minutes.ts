/** A duration as people write it, in minutes: `90`, `90 min`, `1h30`, `1 h`, `1:30`. Undefined when it is none. */
export function readMinutes(text: string): number | undefined {
  const bare = text.toLowerCase().replace(/\s/g, '');
  const minutes = /^(\d+)(?:m|min|'|’)?\.?$/.exec(bare);
  if (minutes !== null) return Number(minutes[1]);
  const hours = /^(\d+)(?:h|:)(\d{0,2})(?:m|min)?$/.exec(bare);
  if (hours === null || Number(hours[2]) > 59) return undefined;
  return Number(hours[1]) * 60 + Number(hours[2]);
}
