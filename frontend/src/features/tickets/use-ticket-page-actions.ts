import {
  IconArchive,
  IconArrowBackUp,
  IconCheck,
  IconClockPause,
  IconHistory,
  IconLock,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { openHistory } from '@/shared/history/open-history';
import { type PageAction, usePageActions } from '@/shared/shortcuts/page-actions';
import type { Ticket } from './api';
import type { TicketEdit } from './use-ticket-edit';

/** What the header and its menu do with the ticket, for the palette. */
export function useTicketPageActions(ticket: Ticket, edit: TicketEdit, archive: () => Promise<void>): void {
  const { t } = useTranslation();
  const me = useMe();
  const { id, subject, status, can } = ticket;
  const done = status === 'SOLVED' || status === 'CLOSED';
  const may = (ability: string, action: PageAction, fits = true) =>
    can.includes(ability) && fits ? [action] : [];
  usePageActions(subject, [
    ...may(
      'edit',
      { key: 'take', label: t('tickets.assignToMe'), icon: IconUserCheck, run: edit.assignToMe },
      ticket.assignee?.id !== me.id,
    ),
    ...may(
      'status',
      { key: 'solve', label: t('tickets.solve'), icon: IconCheck, run: () => edit.become('SOLVED') },
      !done,
    ),
    ...may(
      'status',
      { key: 'reopen', label: t('tickets.reopen'), icon: IconArrowBackUp, run: () => edit.become('OPEN') },
      done,
    ),
    ...may(
      'status',
      {
        key: 'wait',
        label: t('tickets.setWaiting'),
        icon: IconClockPause,
        run: () => edit.become('WAITING'),
      },
      status !== 'WAITING' && !done,
    ),
    ...may(
      'status',
      { key: 'close', label: t('tickets.close'), icon: IconLock, run: () => edit.become('CLOSED') },
      status !== 'CLOSED',
    ),
    {
      key: 'history',
      label: t('history.open'),
      icon: IconHistory,
      run: () => openHistory({ resource: 'tickets', id, name: subject }),
    },
    ...may('archive', { key: 'archive', label: t('actions.archive'), icon: IconArchive, run: archive }),
  ]);
}
