import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { at, fetchTickets } from './api';

/** What one should know about a customer before answering: few things, each asked for on its own. */
export const briefKeys = {
  customer: (id: string) => ['customers', 'one', id] as const,
  contacts: (id: string) => ['timeline', id, 'brief'] as const,
  tickets: (id: string) => ['tickets', 'list', 'brief', id] as const,
  opportunities: (id: string) => ['opportunities', 'brief', id] as const,
  tasks: (id: string) => ['tasks', 'brief', id] as const,
};

export const briefCustomer = (id: string) =>
  queryOptions({
    queryKey: briefKeys.customer(id),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/customers/{id}', { params: at(id), signal })),
  });

export const lastContacts = (id: string) =>
  queryOptions({
    queryKey: briefKeys.contacts(id),
    queryFn: async ({ signal }) => {
      const params = { ...at(id), query: { limit: 4 } };
      return (await unwrap(api.GET('/api/v1/customers/{id}/timeline', { params, signal }))).items;
    },
  });

export const otherTickets = (customerId: string) =>
  queryOptions({
    queryKey: briefKeys.tickets(customerId),
    queryFn: ({ signal }) =>
      fetchTickets(
        { filter: `customerId==${customerId}`, sort: '-createdAt', limit: 6, total: true },
        signal,
      ),
  });

export const openOpportunities = (customerId: string) =>
  queryOptions({
    queryKey: briefKeys.opportunities(customerId),
    queryFn: async ({ signal }) => {
      const filter = `customerId==${customerId};outcome==OPEN`;
      const params = { query: { filter, limit: 1, total: true } } as const;
      return (await unwrap(api.GET('/api/v1/opportunities', { params, signal }))).total?.exact ?? 0;
    },
  });

/** What is to do about a ticket, the most urgent first. */
export const tasksOfTicket = (ticketId: string) =>
  queryOptions({
    queryKey: briefKeys.tasks(ticketId),
    queryFn: ({ signal }) => {
      const filter = `ticketId==${ticketId};status==OPEN`;
      const query = { filter, sort: 'dueOn,startsAt', limit: 5, total: true } as const;
      return unwrap(api.GET('/api/v1/tasks', { params: { query }, signal }));
    },
  });
