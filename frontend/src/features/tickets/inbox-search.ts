import type { ListQuery } from '@/shared/api/list';
import { quote } from '@/shared/filter/rsql';
import type { TicketStatus } from './api';

export const phases = ['active', 'answer', 'waiting', 'done', 'all', 'archived'] as const;
export type Phase = (typeof phases)[number];
export const orders = ['newest', 'oldest', 'priority'] as const;
export type Order = (typeof orders)[number];
/** `queue` with its id, or one of the boxes that are there for everybody. */
export type Box = 'all' | 'mine' | 'unassigned' | 'none' | `queue:${string}`;

/** What the inbox shows, kept in the URL; what is left out is the usual: all tickets not solved, newest first. */
export type InboxSearch = {
  box?: Box;
  phase?: Phase;
  order?: Order;
  q?: string;
  /** Only those of this customer. */
  of?: string;
  /** The form for a new ticket is open, perhaps for this customer. */
  new?: boolean;
  customer?: string;
};

const statuses: Partial<Record<Phase, TicketStatus[]>> = {
  active: ['NEW', 'OPEN', 'WAITING'],
  answer: ['NEW', 'OPEN'],
  waiting: ['WAITING'],
  done: ['SOLVED', 'CLOSED'],
};
const sorts: Record<Order, string> = {
  newest: '-lastMessageAt,-createdAt',
  oldest: 'lastMessageAt,createdAt',
  priority: '-priority,lastMessageAt',
};

export function validateInboxSearch(search: Record<string, unknown>): InboxSearch {
  const box = asBox(search.box);
  const phase = phases.find((each) => each === search.phase);
  const order = orders.find((each) => each === search.order);
  const { q, of, customer } = search;
  return {
    ...(box === undefined || box === 'all' ? {} : { box }),
    ...(phase === undefined || phase === 'active' ? {} : { phase }),
    ...(order === undefined || order === 'newest' ? {} : { order }),
    ...(typeof q === 'string' && q !== '' ? { q } : typeof q === 'number' ? { q: String(q) } : {}),
    ...(typeof of === 'string' && of !== '' ? { of } : {}),
    ...(search.new === true ? { new: true } : {}),
    ...(typeof customer === 'string' ? { customer } : {}),
  };
}

export function listQuery({
  box = 'all',
  phase = 'active',
  order = 'newest',
  q,
  of,
}: InboxSearch): ListQuery {
  const conditions = [
    ...phaseConditions(phase),
    ...conditionsOf(box),
    ...(of === undefined ? [] : [`customerId==${quote(of)}`]),
  ];
  return {
    ...(conditions.length === 0 ? {} : { filter: conditions.join(';') }),
    sort: sorts[order],
    ...(q === undefined ? {} : { q }),
  };
}

function phaseConditions(phase: Phase): string[] {
  const wanted = statuses[phase];
  if (wanted !== undefined) return [`status=in=(${wanted.join(',')})`];
  return phase === 'archived' ? ['archived==true'] : [];
}

function conditionsOf(box: Box): string[] {
  switch (box) {
    case 'all':
      return [];
    case 'mine':
      return ['assigneeId==me'];
    case 'unassigned':
      return ['assigneeId=null=true'];
    case 'none':
      return ['queueId=null=true'];
    default:
      return [`queueId==${quote(box.slice('queue:'.length))}`];
  }
}

function asBox(value: unknown): Box | undefined {
  if (value === 'all' || value === 'mine' || value === 'unassigned' || value === 'none') return value;
  return typeof value === 'string' && value.startsWith('queue:') ? `queue:${value.slice(6)}` : undefined;
}
