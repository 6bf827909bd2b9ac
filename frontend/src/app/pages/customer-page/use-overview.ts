import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { customerKeys, readCustomer, readRelationships } from '@/features/customers/api';
import { timelineOf, wholeTimeline } from '@/features/interactions/api';
import { api, unwrap } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import type { paths } from '@/shared/api/schema';
import { may, useMe } from '@/shared/auth/can';
import type { Me } from '@/shared/auth/session';
import { relatedOpportunities, relatedTasks, relatedTickets } from '../related/related-queries';

type Overview =
  paths['/api/v1/customers/{id}/overview']['get']['responses'][200]['content']['application/json'];

/**
 * Brings what the page of a customer shows and is not known yet in one request. From then on each part is read again by
 * itself, as it changes.
 */
export function useOverview(customerId: string) {
  const queryClient = useQueryClient();
  const me = useMe();
  // While rendering: the parts of the page then find that they have been asked for.
  useMemo(() => bringParts(queryClient, customerId, me), [queryClient, customerId, me]);
}

function bringParts(queryClient: QueryClient, id: string, me: Me) {
  const part = partsOf(id);
  const bring = <T>(
    queryKey: QueryKey,
    of: (overview: Overview) => T | undefined,
    alone: (signal: AbortSignal) => Promise<T>,
  ) =>
    void queryClient.prefetchQuery({
      queryKey,
      // Whoever touches the signal lets the request be broken off with the part, so only a request of its own gets it.
      queryFn: (context) => part(of, () => alone(context.signal)),
    });
  bring(
    customerKeys.one(id),
    ({ customer }) => customer,
    (signal) => readCustomer(id, signal),
  );
  bring(
    customerKeys.relationships(id),
    ({ relationships }) => (relationships.next === undefined ? relationships.items : undefined),
    (signal) => readRelationships(id, signal),
  );
  if (may(me, 'interactions:read')) {
    const subject = { customer: { id, name: '' } };
    void queryClient.prefetchInfiniteQuery(
      timelineOf(subject, wholeTimeline, (alone) => part(({ timeline }) => timeline, alone)),
    );
  }
  const opportunities = relatedOpportunities(id);
  const tickets = relatedTickets(id);
  const tasks = relatedTasks({ customer: id });
  if (may(me, 'opportunities:read')) {
    bring(opportunities.queryKey, (overview) => overview.opportunities, opportunities.fetch);
  }
  if (may(me, 'tickets:read')) bring(tickets.queryKey, (overview) => overview.tickets, tickets.fetch);
  if (may(me, 'tasks:read')) bring(tasks.queryKey, (overview) => overview.tasks, tasks.fetch);
}

/** Parts of one overview, which the first of them asks for; what it does not bring is asked for alone. */
function partsOf(id: string) {
  let asked: Promise<Overview> | undefined;
  return async <T>(of: (overview: Overview) => T | undefined, alone: () => Promise<T>): Promise<T> => {
    asked ??= unwrap(api.GET('/api/v1/customers/{id}/overview', { params: { path: { id } } }));
    try {
      const found = of(await asked);
      if (found !== undefined) return found;
    } catch (error) {
      if (isProblem(error, 404)) throw error;
    }
    return alone();
  };
}
