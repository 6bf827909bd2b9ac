import { Badge, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { SafeHtml } from '@/shared/rich-text/safe-html';
import type { Message, Ticket } from './api';
import classes from './inbox.module.css';

/** What the customer said, what we answered, and what stays among us: three looks that cannot be confused. */
export function MessageView({ message, ticket }: { message: Message; ticket: Ticket }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const customer = ticket.requester ?? ticket.customer;
  const who = message.kind === 'INCOMING' ? customer?.name : message.author?.name;
  return (
    <li className={classes.message} data-kind={message.kind}>
      <article>
        <Group component="header" gap={8} mb={4}>
          <Text component="span" fw={600}>
            {who ?? t(`tickets.kind.${message.kind}`)}
          </Text>
          {message.kind === 'NOTE' && (
            <Badge
              size="sm"
              tt="none"
              fw={500}
              radius="sm"
              color="yellow"
              variant="light"
              leftSection={<IconLock size={10} aria-hidden />}
            >
              {t('tickets.kind.NOTE')}
            </Badge>
          )}
          {message.kind === 'REPLY' && customer !== undefined && (
            <Text component="span" size="sm" c="dimmed">
              {t('tickets.to', { name: customer.name })}
            </Text>
          )}
          <Text component="time" size="sm" c="dimmed" dateTime={message.at}>
            {formats.dateTime(message.at)}
          </Text>
        </Group>
        {message.body !== undefined && <SafeHtml html={message.body} />}
      </article>
    </li>
  );
}
