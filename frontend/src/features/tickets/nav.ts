import { IconInbox, IconTicket } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { ticketPaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: ticketPaths.inbox,
      label: 'tickets.inbox',
      icon: IconInbox,
      permission: 'tickets:read',
      section: 'main',
      order: 30,
      shortcut: 'g i',
      nested: true,
      tab: true,
      tabLabel: 'tickets.inboxTab',
    },
  ],
  create: [
    {
      href: ticketPaths.newTicket,
      label: 'tickets.new',
      icon: IconTicket,
      permission: 'tickets:write',
      order: 30,
      shortcut: 'n t',
    },
  ],
  hits: { tickets: { icon: IconTicket, href: ticketPaths.ticket } },
};
