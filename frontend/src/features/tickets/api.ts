import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { infiniteList, type ListQuery, type PageRequest } from '@/shared/api/list';
import type { paths } from '@/shared/api/schema';

type OneTicket = paths['/api/v1/tickets/{id}'];
export type Ticket = OneTicket['get']['responses'][200]['content']['application/json'];
export type TicketStatus = Ticket['status'];
export type TicketPatch = OneTicket['patch']['requestBody']['content']['application/merge-patch+json'];
export type NewTicket = paths['/api/v1/tickets']['post']['requestBody']['content']['application/json'];
type Conversation = paths['/api/v1/tickets/{id}/conversation']['get'];
export type Message = Conversation['responses'][200]['content']['application/json']['items'][number];
type Counts = paths['/api/v1/queues/counts']['get'];
export type QueueCount = Counts['responses'][200]['content']['application/json']['items'][number];

/** Others work in the same inbox: what is on screen is read again as often. */
const FRESH_MS = 30_000;

export const ticketKeys = {
  all: ['tickets'] as const,
  lists: ['tickets', 'list'] as const,
  list: (query: ListQuery) => ['tickets', 'list', query] as const,
  counts: ['tickets', 'counts'] as const,
  queues: ['tickets', 'queues'] as const,
  one: (number: string) => ['tickets', 'one', number] as const,
  conversation: (id: string) => ['conversation', id] as const,
};

export const at = (id: string) => ({ path: { id } });

export function fetchTickets(query: ListQuery & PageRequest, signal: AbortSignal) {
  return unwrap(api.GET('/api/v1/tickets', { params: { query }, signal }));
}

export function ticketList(query: ListQuery) {
  return {
    ...infiniteList<Ticket>(ticketKeys.list(query), (page, signal) =>
      fetchTickets({ ...query, ...page }, signal),
    ),
    refetchInterval: FRESH_MS,
  };
}

/** How many there are: exactly when they are few, else about. */
export const ticketTotal = (query: ListQuery) =>
  queryOptions({
    queryKey: [...ticketKeys.lists, 'total', query],
    queryFn: async ({ signal }) =>
      (await fetchTickets({ ...query, limit: 1, total: true }, signal)).total ?? null,
  });

export const queueCounts = queryOptions({
  queryKey: ticketKeys.counts,
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/queues/counts', { signal }))).items,
  refetchInterval: FRESH_MS,
});

export const queueList = queryOptions({
  queryKey: ticketKeys.queues,
  queryFn: async ({ signal }) => {
    const page = unwrap(api.GET('/api/v1/queues', { params: { query: { limit: 200 } }, signal }));
    return (await page).items;
  },
  staleTime: 5 * 60_000,
});

export function ticketByNumber(number: string) {
  return queryOptions({
    queryKey: ticketKeys.one(number),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/ticket-numbers/{number}', { params: { path: { number } }, signal })),
    refetchInterval: FRESH_MS,
  });
}

export function fetchTicket(id: string): Promise<Ticket> {
  return unwrap(api.GET('/api/v1/tickets/{id}', { params: at(id) }));
}

/** The whole conversation: it is read from its beginning, and seldom long. */
export function conversationOf(id: string) {
  return queryOptions({
    queryKey: ticketKeys.conversation(id),
    queryFn: async ({ signal }) => {
      const messages: Message[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 200, ...(cursor === undefined ? {} : { cursor }) };
        const params = { ...at(id), query };
        const page = await unwrap(api.GET('/api/v1/tickets/{id}/conversation', { params, signal }));
        messages.push(...page.items);
        cursor = page.next;
      } while (cursor !== undefined);
      return messages;
    },
    refetchInterval: FRESH_MS,
  });
}

export function createTicket(body: NewTicket): Promise<Ticket> {
  return unwrap(api.POST('/api/v1/tickets', { body }));
}

export function archiveTicket(id: string): Promise<Ticket> {
  return unwrap(api.POST('/api/v1/tickets/{id}/archive', { params: at(id) }));
}

export function restoreTicket(id: string): Promise<Ticket> {
  return unwrap(api.POST('/api/v1/tickets/{id}/restore', { params: at(id) }));
}
