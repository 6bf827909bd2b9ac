import { useQueries } from '@tanstack/react-query';
import { fetchCustomers } from '@/features/customers/api';
import { fetchInteractions } from '@/features/interactions/api';
import { fetchOpportunities } from '@/features/pipeline/api';
import { fetchTickets } from '@/features/tickets/api';
import { may, useMe } from '@/shared/auth/can';
import { quote } from '@/shared/filter/rsql';
import { todayIn } from '@/shared/lib/format';
import { useTimeZone } from '@/shared/lib/use-formats';
import { addDays, fromWallTime } from '@/shared/lib/zoned-time';
import {
  type Change,
  customerChange,
  interactionChange,
  latest,
  opportunityChange,
  ticketChange,
} from './changes';

const OF_EACH_KIND = 6;
const SHOWN = 12;
const FRESH_MS = 60_000;

type Request = { filter: string; sort: string; limit: number };

/** Since the first minute of yesterday, where the member is. */
export function useSince(): string {
  const timeZone = useTimeZone();
  return fromWallTime(`${addDays(todayIn(timeZone), -1)} 00:00:00`, timeZone);
}

/** The latest changes of every kind of record the member may read. */
export function useChanges(since: string) {
  const me = useMe();
  const request = { filter: `updatedAt=ge=${quote(since)}`, sort: '-updatedAt', limit: OF_EACH_KIND };
  const sources = kinds.filter(({ permission }) => may(me, permission));
  const results = useQueries({
    queries: sources.map(({ kind, fetch }) => ({
      queryKey: ['home', 'changes', kind, since],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetch(request, since, signal),
      // Changed on any other page: what was read before is old.
      staleTime: 0,
      refetchInterval: FRESH_MS,
    })),
  });
  const failed = results.filter((each) => each.isError);
  const loading = results.some((each) => each.isPending);
  return {
    nothingToRead: sources.length === 0,
    changes: loading
      ? undefined
      : latest(
          results.flatMap((each) => each.data ?? []),
          SHOWN,
        ),
    error: failed[0]?.error ?? null,
    retry: () => Promise.all(failed.map((each) => each.refetch())),
  };
}

type Kind = {
  kind: string;
  permission: `${string}:read`;
  fetch: (request: Request, since: string, signal: AbortSignal) => Promise<Change[]>;
};

const kinds: Kind[] = [
  {
    kind: 'customers',
    permission: 'customers:read',
    fetch: async (request, since, signal) =>
      (await fetchCustomers(request, signal)).items.map((each) => customerChange(each, since)),
  },
  {
    kind: 'opportunities',
    permission: 'opportunities:read',
    fetch: async (request, since, signal) =>
      (await fetchOpportunities(request, signal)).items.map((each) => opportunityChange(each, since)),
  },
  {
    kind: 'tickets',
    permission: 'tickets:read',
    fetch: async (request, since, signal) =>
      (await fetchTickets(request, signal)).items.map((each) => ticketChange(each, since)),
  },
  {
    kind: 'interactions',
    permission: 'interactions:read',
    // Messages are told by their tickets.
    fetch: async (request, _since, signal) => {
      const filter = `${request.filter};type!=MESSAGE`;
      return (await fetchInteractions({ ...request, filter }, signal)).items.map(interactionChange);
    },
  },
];
