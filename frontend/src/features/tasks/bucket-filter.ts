import { quote } from '@/shared/filter/rsql';
import { addDays, fromWallTime } from '@/shared/lib/zoned-time';
import type { Bucket } from './schedule';

/** The same groups as `bucketOf` makes, said to the service: for more tasks than the page loads. */
export function bucketFilter(bucket: Bucket, today: string, timeZone: string): string {
  const begin = quote(fromWallTime(`${today} 00:00:00`, timeZone));
  const end = quote(fromWallTime(`${addDays(today, 1)} 00:00:00`, timeZone));
  const due = { overdue: `dueOn=lt=${today}`, today: `dueOn==${today}`, upcoming: `dueOn=gt=${today}` };
  const starts = {
    overdue: `startsAt=lt=${begin}`,
    today: `startsAt=ge=${begin};startsAt=lt=${end}`,
    upcoming: `startsAt=ge=${end}`,
  };
  const cases = [
    `kind==APPOINTMENT;${starts[bucket]}`,
    `kind==TASK;${due[bucket]}`,
    `kind==TASK;dueOn=null=true;${starts[bucket]}`,
    ...(bucket === 'upcoming' ? ['kind==TASK;dueOn=null=true;startsAt=null=true'] : []),
  ];
  return `(${cases.join(',')})`;
}
