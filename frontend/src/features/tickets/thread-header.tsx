import { ActionIcon, Badge, Button, Group, Menu, Text, Title } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowBackUp,
  IconArrowLeft,
  IconCheck,
  IconDots,
  IconInfoCircle,
  IconLock,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AccessMenuItem } from '@/shared/access/access-menu-item';
import { useMe } from '@/shared/auth/can';
import { HistoryMenuItem } from '@/shared/history/history-menu-item';
import type { Ticket } from './api';
import classes from './inbox.module.css';
import { PriorityMark } from './priority-mark';
import { StatusBadge } from './status-badge';
import { useArchiveTicket } from './use-archive-ticket';
import { useInbox } from './use-inbox';
import type { TicketEdit } from './use-ticket-edit';
import { useTicketPageActions } from './use-ticket-page-actions';

export type ThreadHeaderProps = { ticket: Ticket; edit: TicketEdit; onDetails?: () => void };

export function ThreadHeader({ ticket, edit, onDetails }: ThreadHeaderProps) {
  const { t } = useTranslation();
  const me = useMe();
  const { open } = useInbox();
  const done = ticket.status === 'SOLVED' || ticket.status === 'CLOSED';
  return (
    <header className={classes.threadHeader}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <ActionIcon
          className={classes.back}
          aria-label={t('tickets.backToList')}
          onClick={() => void open(undefined)}
        >
          <IconArrowLeft size={20} />
        </ActionIcon>
        <div className={classes.words}>
          <Title order={2} className={classes.subjectTitle}>
            {ticket.subject}
          </Title>
          <Group gap={8}>
            <Text component="span" size="sm" c="dimmed">
              {ticket.number}
            </Text>
            <StatusBadge status={ticket.status} />
            {ticket.archivedAt !== undefined && (
              <Badge color="gray" variant="light" radius="sm" tt="none" fw={500} size="sm">
                {t('tickets.isArchived')}
              </Badge>
            )}
            <PriorityMark priority={ticket.priority} />
          </Group>
        </div>
        <Group gap={6} wrap="nowrap">
          {ticket.can.includes('edit') && ticket.assignee?.id !== me.id && (
            <Button
              size="xs"
              variant="default"
              className={classes.roomyOnly}
              onClick={() => void edit.assignToMe()}
            >
              {t('tickets.assignToMe')}
            </Button>
          )}
          {ticket.can.includes('status') && !done && (
            <Button
              size="xs"
              leftSection={<IconCheck size={16} aria-hidden />}
              onClick={() => void edit.become('SOLVED')}
            >
              {t('tickets.solve')}
            </Button>
          )}
          {onDetails !== undefined && (
            <ActionIcon aria-label={t('tickets.details')} onClick={onDetails}>
              <IconInfoCircle size={20} />
            </ActionIcon>
          )}
          <ThreadMenu ticket={ticket} edit={edit} />
        </Group>
      </Group>
    </header>
  );
}

function ThreadMenu({ ticket, edit }: Pick<ThreadHeaderProps, 'ticket' | 'edit'>) {
  const { t } = useTranslation();
  const { archive, restore } = useArchiveTicket(ticket);
  useTicketPageActions(ticket, edit, archive);
  const { can, status } = ticket;
  const done = status === 'SOLVED' || status === 'CLOSED';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('actions.more')}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {can.includes('edit') && (
          <Menu.Item onClick={() => void edit.assignToMe()}>{t('tickets.assignToMe')}</Menu.Item>
        )}
        {can.includes('status') && done && (
          <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={() => void edit.become('OPEN')}>
            {t('tickets.reopen')}
          </Menu.Item>
        )}
        {can.includes('status') && status !== 'WAITING' && !done && (
          <Menu.Item onClick={() => void edit.become('WAITING')}>{t('tickets.setWaiting')}</Menu.Item>
        )}
        {can.includes('status') && status !== 'CLOSED' && (
          <Menu.Item leftSection={<IconLock size={16} />} onClick={() => void edit.become('CLOSED')}>
            {t('tickets.close')}
          </Menu.Item>
        )}
        <HistoryMenuItem resource="tickets" id={ticket.id} name={ticket.subject} />
        <AccessMenuItem resource="tickets" of={ticket} />
        {can.includes('archive') && (
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => void archive()}>
            {t('actions.archive')}
          </Menu.Item>
        )}
        {can.includes('restore') && (
          <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => void restore()}>
            {t('actions.restore')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
