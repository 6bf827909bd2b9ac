import type { Reference } from '@/shared/references/reference-sources';
import type { NewTicket } from './api';

export type NewTicketValues = {
  subject: string;
  customer: Reference | null;
  requester: Reference | null;
  assignee: Reference | null;
  queueId: string;
  type: NonNullable<NewTicket['type']> | '';
  priority: NonNullable<NewTicket['priority']>;
  channel: NonNullable<NewTicket['channel']> | '';
  description: string;
};

export const emptyTicket: NewTicketValues = {
  subject: '',
  customer: null,
  requester: null,
  assignee: null,
  queueId: '',
  type: '',
  priority: 'NORMAL',
  channel: 'PHONE',
  description: '',
};

export function toNewTicket(values: NewTicketValues): NewTicket {
  const { customer, requester, assignee, queueId, type, channel, description } = values;
  return {
    subject: values.subject.trim(),
    priority: values.priority,
    ...(customer === null ? {} : { customerId: customer.id }),
    ...(requester === null ? {} : { requesterId: requester.id }),
    ...(assignee === null ? {} : { assigneeId: assignee.id }),
    ...(queueId === '' ? {} : { queueId }),
    ...(type === '' ? {} : { type }),
    ...(channel === '' ? {} : { channel }),
    ...(description === '' ? {} : { description }),
  };
}
