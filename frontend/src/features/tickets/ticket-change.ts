import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import { at, type Ticket, type TicketPatch, type TicketStatus } from './api';

/** A change of a ticket: of its fields, or of its status, which is a step of its own. */
export type TicketChange = TicketPatch | { status: TicketStatus };

export function sendChange(ticket: Ticket, change: TicketChange): Promise<Ticket> {
  const request = { params: at(ticket.id), ...ifMatch(ticket) };
  if ('status' in change) {
    return unwrap(api.POST('/api/v1/tickets/{id}/status', { ...request, body: { status: change.status } }));
  }
  return unwrap(api.PATCH('/api/v1/tickets/{id}', { ...request, body: change }));
}

/** The change that brings back what the given one changes. Once looked at, a ticket is not new again. */
export function inverseChange(before: Ticket, change: TicketChange): TicketChange {
  if ('status' in change) return { status: before.status === 'NEW' ? 'OPEN' : before.status };
  const whole: TicketPatch = {
    subject: before.subject,
    customerId: before.customer?.id ?? null,
    requesterId: before.requester?.id ?? null,
    channel: before.channel ?? null,
    type: before.type ?? null,
    priority: before.priority,
    queueId: before.queue?.id ?? null,
    assigneeId: before.assignee?.id ?? null,
  };
  return only(whole, change);
}

function only(whole: TicketPatch, wanted: TicketPatch): TicketPatch {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key in wanted));
}
