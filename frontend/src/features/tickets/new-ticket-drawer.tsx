import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnlocked } from '@/shared/auth/fields';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { useApiForm } from '@/shared/form/use-api-form';
import { useDraft } from '@/shared/lib/draft';
import { useReferenceNames } from '@/shared/references/use-reference-options';
import { notifyUndo } from '@/shared/ui/notify';
import { archiveTicket, createTicket, ticketKeys } from './api';
import { NewTicketFields } from './new-ticket-fields';
import { emptyTicket, type NewTicketValues, toNewTicket } from './new-ticket-values';
import { useInbox } from './use-inbox';

export type NewTicketDrawerProps = { customerId?: string | undefined; onClose: () => void };

/** Opened for a customer, it begins with them; what is half-typed is kept until it is sent. */
export function NewTicketDrawer({ customerId, onClose }: NewTicketDrawerProps) {
  const names = useReferenceNames('customers', customerId === undefined ? [] : [customerId]);
  const customer = names.find((each) => each.id === customerId);
  if (customerId !== undefined && customer === undefined) return null;
  return <Form start={customer === undefined ? {} : { customer }} onClose={onClose} />;
}

function Form({ start, onClose }: { start: Partial<NewTicketValues>; onClose: () => void }) {
  const { t } = useTranslation();
  const unlocked = useUnlocked('tickets');
  const { open } = useInbox();
  const queryClient = useQueryClient();
  const draft = useDraft('ticket.new', emptyTicket);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ticketKeys.all });
  const apiForm = useApiForm<NewTicketValues, Awaited<ReturnType<typeof createTicket>>>({
    initialValues: { ...draft.read(), ...start },
    onValuesChange: draft.keep,
    validate: { subject: (subject) => (subject.trim() === '' ? t('tickets.subjectMissing') : null) },
    send: (values) => createTicket(unlocked(toNewTicket(values))),
    onSent: (ticket) => {
      draft.drop();
      queryClient.setQueryData(ticketKeys.one(ticket.number), ticket);
      void refresh();
      void open(ticket.number);
      const undo = async () => {
        await archiveTicket(ticket.id);
        await refresh();
        void open(undefined);
      };
      notifyUndo({ message: t('tickets.created', { number: ticket.number }), undo });
    },
  });
  return (
    <FormDrawer opened title={t('tickets.new')} onClose={onClose}>
      <ApiFormView apiForm={apiForm} action={t('tickets.create')} draft={draft} onCancel={onClose}>
        <NewTicketFields form={apiForm.form} />
      </ApiFormView>
    </FormDrawer>
  );
}
