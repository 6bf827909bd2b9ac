import { Checkbox, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '@/shared/lib/relative-time';
import type { Selection } from '@/shared/table/selection';
import type { Ticket } from './api';
import classes from './inbox.module.css';
import { PriorityMark } from './priority-mark';
import { StatusBadge } from './status-badge';
import { useInbox } from './use-inbox';

export type TicketRowProps = {
  ref: Ref<HTMLLIElement>;
  ticket: Ticket;
  /** Which row it is, how far down, and of how many; -1 when nobody knows. */
  place: { index: number; start: number; count: number };
  current: boolean;
  selection: Selection | undefined;
};

export function TicketRow({ ref, ticket, place, current, selection }: TicketRowProps) {
  const { t } = useTranslation();
  const { search } = useInbox();
  const who = ticket.requester ?? ticket.customer;
  const since = ticket.lastMessageAt ?? ticket.createdAt;
  return (
    <li
      ref={ref}
      className={classes.row}
      style={{ transform: `translateY(${place.start}px)` }}
      data-index={place.index}
      data-current={current || undefined}
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
    >
      {selection !== undefined && (
        <Checkbox
          size="xs"
          className={classes.tick}
          aria-label={t('lists.selectRow', { name: `${ticket.number} ${ticket.subject}` })}
          checked={selection.has(ticket.id)}
          onChange={() => selection.toggle(ticket.id)}
        />
      )}
      <Link
        to="/inbox/$number"
        params={{ number: ticket.number }}
        search={search}
        className={classes.rowLink}
        aria-current={current ? 'true' : undefined}
      >
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text component="span" size="sm" className={classes.cut}>
            {who?.name ?? t('tickets.noCustomer')}
          </Text>
          <Text component="time" size="xs" c="dimmed" dateTime={since} className={classes.still}>
            <RelativeTime at={since} />
          </Text>
        </Group>
        <Text component="span" fw={ticket.status === 'NEW' ? 600 : 500} className={classes.subject}>
          {ticket.subject}
        </Text>
        <Group gap={6} wrap="nowrap">
          <StatusBadge status={ticket.status} />
          <PriorityMark priority={ticket.priority} />
          <Text component="span" size="xs" c="dimmed" className={classes.still}>
            {ticket.number}
          </Text>
          <Text component="span" size="xs" c="dimmed" className={classes.assignee}>
            {ticket.assignee?.name ?? ''}
          </Text>
        </Group>
      </Link>
    </li>
  );
}
