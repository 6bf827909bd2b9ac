import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customerPaths } from '@/features/customers/paths';
import { useCan } from '@/shared/auth/can';
import { Ruled } from '@/shared/auth/fields';
import { useFieldLabels } from '@/shared/filter/labels';
import { useFormats } from '@/shared/lib/use-formats';
import { ChoiceFact, FactList, ReferenceFact, TextFact } from '@/shared/record/facts';
import type { Reference } from '@/shared/references/reference-sources';
import { SideSection } from '@/shared/ui/side-section';
import { queueList, type Ticket } from './api';
import { channels, priorities, types } from './choices';
import classes from './inbox.module.css';
import type { TicketEdit } from './use-ticket-edit';

export function TicketFacts({ ticket, edit }: { ticket: Ticket; edit: TicketEdit }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const labels = useFieldLabels('tickets');
  const mayReadQueues = useCan('queues:read');
  const queues = useQuery({ ...queueList, enabled: mayReadQueues });
  const canEdit = ticket.can.includes('edit');
  const base = (field: string) => ({ label: labels.field(field), canEdit });
  const choices = (field: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: labels.value(field, value) }));
  const linked = (customer: Reference | undefined) =>
    customer && (
      <Link to={customerPaths.record(customer.id)} className={classes.anchor}>
        {customer.name}
      </Link>
    );
  const queue = (id: string | null) => queues.data?.find((each) => each.id === id);
  return (
    <SideSection title={t('tickets.details')}>
      <FactList>
        <Ruled field="tickets.assignee">
          <ReferenceFact
            {...base('assigneeId')}
            kind="members"
            value={ticket.assignee}
            save={(member) =>
              edit.field('assigneeId', { assigneeId: member?.id ?? null }, { assignee: member ?? undefined })
            }
          />
        </Ruled>
        <Ruled field="tickets.queue">
          <ChoiceFact
            {...base('queueId')}
            optional
            value={ticket.queue?.id}
            shown={ticket.queue?.name}
            choices={(queues.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
            save={(id) => edit.field('queueId', { queueId: id }, { queue: queue(id) })}
          />
        </Ruled>
        <Ruled field="tickets.priority">
          <ChoiceFact
            {...base('priority')}
            value={ticket.priority}
            choices={choices('priority', priorities)}
            save={(value) => {
              const priority = priorities.find((each) => each === value) ?? 'NORMAL';
              return edit.field('priority', { priority }, { priority });
            }}
          />
        </Ruled>
        <Ruled field="tickets.type">
          <ChoiceFact
            {...base('type')}
            optional
            value={ticket.type}
            choices={choices('type', types)}
            save={(value) => {
              const type = types.find((each) => each === value);
              return edit.field('type', { type: type ?? null }, { type });
            }}
          />
        </Ruled>
        <Ruled field="tickets.channel">
          <ChoiceFact
            {...base('channel')}
            optional
            value={ticket.channel}
            choices={choices('channel', channels)}
            save={(value) => {
              const channel = channels.find((each) => each === value);
              return edit.field('channel', { channel: channel ?? null }, { channel });
            }}
          />
        </Ruled>
        <Ruled field="tickets.customer">
          <ReferenceFact
            {...base('customerId')}
            kind="customers"
            value={ticket.customer}
            shown={linked(ticket.customer)}
            save={(customer) =>
              edit.field(
                'customerId',
                { customerId: customer?.id ?? null },
                { customer: customer ?? undefined },
              )
            }
          />
        </Ruled>
        <Ruled field="tickets.requester">
          <ReferenceFact
            {...base('requesterId')}
            kind="people"
            value={ticket.requester}
            shown={linked(ticket.requester)}
            save={(person) =>
              edit.field(
                'requesterId',
                { requesterId: person?.id ?? null },
                { requester: person ?? undefined },
              )
            }
          />
        </Ruled>
        <Ruled field="tickets.subject">
          <TextFact
            {...base('subject')}
            value={ticket.subject}
            save={(subject) => edit.field('subject', { subject }, subject === null ? {} : { subject })}
          />
        </Ruled>
      </FactList>
      <p className={classes.since}>{t('tickets.since', { when: formats.dateTime(ticket.createdAt) })}</p>
    </SideSection>
  );
}
