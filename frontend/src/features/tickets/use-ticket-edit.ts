import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { useFieldLabels } from '@/shared/filter/labels';
import { type RecordEdit, useRecordEdit } from '@/shared/record/use-record-edit';
import { notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { type Ticket, type TicketPatch, type TicketStatus, ticketKeys } from './api';
import { inverseChange, sendChange, type TicketChange } from './ticket-change';

/** The ways to change a ticket: shown at once, rolled back when refused, undone by one press. */
export function useTicketEdit(ticket: Ticket) {
  const { t } = useTranslation();
  const me = useMe();
  const labels = useFieldLabels('tickets');
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const edit = useRecordEdit<Ticket, TicketChange>({
    resource: 'tickets',
    queryKey: ticketKeys.one(ticket.number),
    send: sendChange,
    inverse: inverseChange,
    onSaved: () =>
      Promise.all(
        [ticketKeys.lists, ticketKeys.counts].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      ),
  });
  /** For changes no field stands for: says what was refused in a toast. */
  const now = async (change: RecordEdit<Ticket, TicketChange>) => {
    try {
      await edit(change);
    } catch (error) {
      notifyProblem(problemText(error));
    }
  };
  return {
    field: (name: string, patch: TicketPatch, shown: Partial<Ticket>) =>
      edit({
        patch,
        shown,
        message: t('records.changed', { name: labels.field(name) }),
      }),
    become: (status: TicketStatus) =>
      now({
        patch: { status },
        shown: { status },
        message: t('tickets.became', { number: ticket.number, status: labels.value('status', status) }),
      }),
    assignToMe: () =>
      now({
        patch: { assigneeId: me.id },
        shown: { assignee: { id: me.id, name: me.name } },
        message: t('tickets.assignedToMe', { number: ticket.number }),
      }),
  };
}

export type TicketEdit = ReturnType<typeof useTicketEdit>;
