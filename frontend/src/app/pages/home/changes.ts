import type { CustomerRow } from '@/features/customers/api';
import { customerPaths } from '@/features/customers/paths';
import type { Interaction } from '@/features/interactions/api';
import type { OpportunityRow } from '@/features/pipeline/api';
import { pipelinePaths } from '@/features/pipeline/paths';
import type { Ticket } from '@/features/tickets/api';
import { ticketPaths } from '@/features/tickets/paths';
import type { Money } from '@/shared/lib/format';

const BEGINNING_MS = 60_000;

/** What happened, as far as the record itself tells. */
export type What =
  | { kind: 'customer'; change: 'added' | 'changed' }
  | { kind: 'opportunity'; change: 'added' | 'changed' | 'won' | 'lost' }
  | { kind: 'opportunity'; change: 'moved'; stage: string }
  | { kind: 'ticket'; change: 'added' | 'changed' | 'message' | 'solved' }
  | { kind: 'interaction'; type: Interaction['type'] };

export type Change = {
  id: string;
  at: string;
  what: What;
  name: string;
  /** Where it happened; undefined when one has no page of it. */
  href?: string;
  /** Whom it was about; nobody who could be taken for who did it, which records do not tell. */
  who?: string;
  amount?: Money;
};

export function customerChange(customer: CustomerRow, since: string): Change {
  return {
    id: customer.id,
    at: customer.updatedAt,
    what: { kind: 'customer', change: customer.createdAt >= since ? 'added' : 'changed' },
    name: customer.name,
    href: customerPaths.record(customer.id),
    ...given('who', customer.company?.name ?? customer.city),
  };
}

export function opportunityChange(opportunity: OpportunityRow, since: string): Change {
  return {
    id: opportunity.id,
    at: opportunity.updatedAt,
    what: whatOfOpportunity(opportunity, since),
    name: opportunity.name,
    href: pipelinePaths.opportunity(opportunity.id),
    ...given('who', opportunity.customer?.name),
    ...given('amount', opportunity.amount),
  };
}

export function ticketChange(ticket: Ticket, since: string): Change {
  return {
    id: ticket.id,
    at: ticket.updatedAt,
    what: { kind: 'ticket', change: whatOfTicket(ticket, since) },
    name: ticket.subject,
    href: ticketPaths.ticket(ticket.number),
    ...given('who', ticket.customer?.name),
  };
}

export function interactionChange(interaction: Interaction): Change {
  const { id, updatedAt, type, subject, customers, author } = interaction;
  const [customer] = customers;
  const names = customers.map((each) => each.name).join(', ');
  const told = subject !== undefined && subject !== '';
  return {
    id,
    at: updatedAt,
    what: { kind: 'interaction', type },
    name: told ? subject : names,
    ...(customer === undefined ? {} : { href: customerPaths.record(customer.id) }),
    ...given('who', [told ? names : '', author?.name ?? ''].filter(Boolean).join(' · ')),
  };
}

/** The latest of all kinds; each kind brings only a few, so that an import does not push the rest out of sight. */
export function latest(changes: readonly Change[], limit: number): Change[] {
  return [...changes].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
}

function whatOfOpportunity({ stage, stageSince, createdAt }: OpportunityRow, since: string): What {
  const moved = stageSince >= since;
  if (moved && stage.outcome === 'WON') return { kind: 'opportunity', change: 'won' };
  if (moved && stage.outcome === 'LOST') return { kind: 'opportunity', change: 'lost' };
  if (createdAt >= since) return { kind: 'opportunity', change: 'added' };
  if (moved) return { kind: 'opportunity', change: 'moved', stage: stage.name };
  return { kind: 'opportunity', change: 'changed' };
}

function whatOfTicket({ createdAt, lastMessageAt, solvedAt }: Ticket, since: string) {
  if (solvedAt !== undefined && solvedAt >= since) return 'solved';
  const answered = lastMessageAt !== undefined && lastMessageAt >= since;
  // The message it began with comes with it.
  if (answered && Date.parse(lastMessageAt) - Date.parse(createdAt) > BEGINNING_MS) return 'message';
  return createdAt >= since ? 'added' : 'changed';
}

function given<Key extends string, Value>(key: Key, value: Value | undefined | '') {
  return value === undefined || value === '' ? {} : { [key]: value };
}
