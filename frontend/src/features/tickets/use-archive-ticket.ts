import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { archiveTicket, restoreTicket, type Ticket, ticketKeys } from './api';
import { useInbox } from './use-inbox';

/** Takes a ticket out of the inbox or brings it back; the toast does the opposite. */
export function useArchiveTicket(ticket: Ticket) {
  const { t } = useTranslation();
  const { open } = useInbox();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const send = async (change: (id: string) => Promise<Ticket>) => {
    try {
      queryClient.setQueryData(ticketKeys.one(ticket.number), await change(ticket.id));
      void queryClient.invalidateQueries({ queryKey: ticketKeys.lists });
      void queryClient.invalidateQueries({ queryKey: ticketKeys.counts });
      return true;
    } catch (error) {
      notifyProblem(problemText(error));
      return false;
    }
  };
  const { number } = ticket;
  return {
    archive: async () => {
      if (!(await send(archiveTicket))) return;
      void open(undefined);
      notifyUndo({
        message: t('tickets.archived', { number }),
        undo: async () => {
          if (await send(restoreTicket)) void open(number);
        },
      });
    },
    restore: async () => {
      if (!(await send(restoreTicket))) return;
      notifyUndo({ message: t('tickets.restored', { number }), undo: () => send(archiveTicket) });
    },
  };
}
