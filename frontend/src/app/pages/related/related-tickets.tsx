import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fetchTickets, ticketKeys } from '@/features/tickets/api';
import { ticketPaths } from '@/features/tickets/paths';
import { StatusBadge } from '@/features/tickets/status-badge';
import { RELATED_LIMIT, RelatedList } from './related-list';

export function RelatedTickets({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const query = {
    filter: `customerId==${customerId}`,
    sort: '-updatedAt',
    limit: RELATED_LIMIT,
    total: true,
  };
  return (
    <RelatedList
      title={t('customers.tickets')}
      queryKey={[...ticketKeys.lists, 'customer', customerId]}
      fetch={(signal) => fetchTickets(query, signal)}
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
