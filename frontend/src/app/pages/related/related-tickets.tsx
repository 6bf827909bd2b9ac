import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ticketPaths } from '@/features/tickets/paths';
import { StatusBadge } from '@/features/tickets/status-badge';
import { RelatedList } from './related-list';
import { relatedTickets } from './related-queries';

export function RelatedTickets({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  return (
    <RelatedList
      title={t('customers.tickets')}
      query={relatedTickets(customerId)}
      permissions={{ read: 'tickets:read', write: 'tickets:write' }}
      create={{ href: ticketPaths.newTicketFor(customerId), label: t('customers.newTicket') }}
      all={() => ticketPaths.ofCustomer(customerId)}
      item={(ticket) => ({
        id: ticket.id,
        href: ticketPaths.ticket(ticket.number),
        title: ticket.subject,
        words: (
          <Group gap={6}>
            <StatusBadge status={ticket.status} />
            {ticket.number}
          </Group>
        ),
      })}
    />
  );
}
