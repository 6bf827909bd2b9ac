import type { QueueCount } from './api';
import type { Box } from './inbox-search';

export type BoxEntry = {
  box: Box;
  /** The name of a queue; the others have a text of their own. */
  name?: string;
  count: number;
  /** Some of them nobody has looked at yet. */
  fresh: boolean;
};

export type BoxGroups = { everybody: BoxEntry[]; queues: BoxEntry[] };

/** The boxes of the inbox with what waits in them, from the counts of all queues. */
export function boxesOf(counts: readonly QueueCount[]): BoxGroups {
  const sum = (of: (each: QueueCount) => number) => counts.reduce((total, each) => total + of(each), 0);
  const queues = counts.map((each) => ({ ...entry(each), waitsForNobody: each.queue === undefined }));
  return {
    everybody: [
      { box: 'mine', count: sum((each) => each.mine), fresh: false },
      { box: 'unassigned', count: sum((each) => each.unassigned), fresh: false },
      { box: 'all', count: sum(unsolved), fresh: false },
    ],
    // Tickets in no queue are worth a line only when there are some.
    queues: queues
      .filter((each) => !each.waitsForNobody || each.count > 0)
      .map(({ waitsForNobody: _, ...each }) => each),
  };
}

function entry(count: QueueCount): BoxEntry {
  return {
    box: count.queue === undefined ? 'none' : `queue:${count.queue.id}`,
    ...(count.queue === undefined ? {} : { name: count.queue.name }),
    count: unsolved(count),
    fresh: (count.new ?? 0) > 0,
  };
}

function unsolved(count: QueueCount): number {
  return (count.new ?? 0) + count.open + count.waiting;
}
