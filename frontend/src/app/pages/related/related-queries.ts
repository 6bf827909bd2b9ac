import { fetchOpportunities, opportunityKeys } from '@/features/pipeline/api';
import { fetchTasks, openFilter, taskKeys } from '@/features/tasks/api';
import type { TaskSubject } from '@/features/tasks/paths';
import { scopeOf } from '@/features/tasks/task-scope';
import { fetchTickets, ticketKeys } from '@/features/tickets/api';

/** A few: the rest is one press away. */
const few = { limit: 5, total: true };

// Each under the key of the feature that changes these records, so that its changes show here too.

export function relatedOpportunities(customerId: string) {
  const filter = `partyId==${customerId}`;
  return {
    filter,
    queryKey: [...opportunityKeys.lists, 'customer', customerId],
    fetch: (signal: AbortSignal) => fetchOpportunities({ filter, sort: '-updatedAt', ...few }, signal),
  };
}

export function relatedTickets(customerId: string) {
  const filter = `customerId==${customerId}`;
  return {
    queryKey: [...ticketKeys.lists, 'customer', customerId],
    fetch: (signal: AbortSignal) => fetchTickets({ filter, sort: '-updatedAt', ...few }, signal),
  };
}

export function relatedTasks(of: TaskSubject) {
  const scope = scopeOf({ who: 'everybody', ...of });
  return {
    queryKey: [...taskKeys.all, 'related', scope],
    fetch: (signal: AbortSignal) =>
      fetchTasks({ filter: openFilter(scope), sort: 'dueOn,startsAt', ...few }, signal),
  };
}
