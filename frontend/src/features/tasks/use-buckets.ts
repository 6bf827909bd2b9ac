import { useQueries, useQuery } from '@tanstack/react-query';
import type { ListTotal } from '@/shared/api/list-window';
import { todayIn } from '@/shared/lib/format';
import { useTimeZone } from '@/shared/lib/use-formats';
import { MANY, openFilter, openTasks, type Task, tasksInBucket, taskTotal } from './api';
import { bucketFilter } from './bucket-filter';
import { type Bucket, buckets, inBuckets } from './schedule';

export type BucketState = {
  /** How many each group holds; nothing while that is not known. */
  totals: Record<Bucket, ListTotal | undefined>;
  tasks: Task[];
  /** Only a part of the group is there. */
  cut: boolean;
  /** The group in words of the service. */
  filter: string;
  isPending: boolean;
  error: Error | null;
  retry: () => void;
};

/**
 * The tasks of one group and how many there are in each. As long as they are few all are loaded and grouped here; where
 * they are more, the service counts them and answers the group that is looked at.
 */
export function useBuckets(scope: string, shown: Bucket): BucketState {
  const timeZone = useTimeZone();
  const today = todayIn(timeZone);
  const filterOf = (bucket: Bucket) => openFilter(scope, bucketFilter(bucket, today, timeZone));
  const filter = filterOf(shown);
  const whole = useQuery(openTasks(scope));
  const many = (whole.data?.length ?? 0) >= MANY;
  const counted = useQueries({
    queries: buckets.map((bucket) => ({ ...taskTotal(filterOf(bucket)), enabled: many })),
  });
  const part = useQuery({ ...tasksInBucket(filter), enabled: many });
  const grouped = inBuckets(open(whole.data), today, timeZone);
  const tasks = many ? open(part.data) : grouped[shown];
  const query = many ? part : whole;
  const total = (bucket: Bucket): ListTotal | undefined => {
    if (many) return counted[buckets.indexOf(bucket)]?.data ?? undefined;
    return whole.data === undefined ? undefined : { exact: grouped[bucket].length };
  };
  return {
    totals: { overdue: total('overdue'), today: total('today'), upcoming: total('upcoming') },
    tasks,
    cut: many && tasks.length >= MANY,
    filter,
    isPending: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
  };
}

/** Those done a moment ago stay in the answer until it is asked for anew. */
function open(tasks: readonly Task[] | undefined): Task[] {
  return tasks?.filter((each) => each.status === 'OPEN') ?? [];
}
