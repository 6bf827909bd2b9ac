import { createRoute, redirect } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { appRoute } from '@/shared/routing/roots';
import { fetchTicket, ticketKeys } from './api';
import { validateInboxSearch } from './inbox-search';
import { ticketPaths } from './paths';
import { ticketNumber } from './ticket-number';

export const inboxRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/inbox',
  staticData: { permission: 'tickets:read', title: 'tickets.inbox' },
  validateSearch: validateInboxSearch,
  component: lazyPage(() => import('./inbox-page'), 'InboxPage'),
});

const none = createRoute({
  getParentRoute: () => inboxRoute,
  path: '/',
  component: lazyPage(() => import('./no-ticket-chosen'), 'NoTicketChosen'),
});

export const threadRoute = createRoute({
  getParentRoute: () => inboxRoute,
  path: '$number',
  // Search hits know the id alone, people write `1042`; the address to share has one form.
  beforeLoad: async ({ params, context, search }) => {
    const number = ticketNumber(params.number);
    if (number !== params.number) {
      throw redirect({ to: '/inbox/$number', params: { number }, search, replace: true });
    }
    if (number.length < 30) return;
    const ticket = await fetchTicket(params.number);
    context.queryClient.setQueryData(ticketKeys.one(ticket.number), ticket);
    throw redirect({ to: ticketPaths.ticket(ticket.number), replace: true });
  },
  component: lazyPage(() => import('./thread-page'), 'ThreadPage'),
});

export const ticketRoutes = [inboxRoute.addChildren([none, threadRoute])] as const;
