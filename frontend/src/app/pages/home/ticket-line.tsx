import { Group, Text } from '@mantine/core';
import type { Ticket } from '@/features/tickets/api';
import { ticketPaths } from '@/features/tickets/paths';
import { PriorityMark } from '@/features/tickets/priority-mark';
import { StatusBadge } from '@/features/tickets/status-badge';
import { RelativeTime } from '@/shared/lib/relative-time';
import { AppLink } from '@/shared/routing/app-link';
import classes from './home.module.css';

export function TicketLine({ ticket }: { ticket: Ticket }) {
  const since = ticket.lastMessageAt ?? ticket.createdAt;
  const about = [ticket.number, ticket.customer?.name, ticket.queue?.name].filter(
    (each) => each !== undefined,
  );
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <AppLink href={ticketPaths.ticket(ticket.number)} className={classes.name} title={ticket.subject}>
          {ticket.subject}
        </AppLink>
        <Group gap="2px 8px">
          <StatusBadge status={ticket.status} />
          <PriorityMark priority={ticket.priority} />
          <Text component="span" size="sm" c="dimmed" className={classes.about}>
            {about.join(' · ')}
          </Text>
        </Group>
      </div>
      <Text component="time" dateTime={since} size="sm" c="dimmed" className={classes.when}>
        <RelativeTime at={since} />
      </Text>
    </li>
  );
}
