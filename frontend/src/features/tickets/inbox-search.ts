import type { ListQuery } from '@/shared/api/list';
import { compileFilter, parseFilter, quote } from '@/shared/filter/rsql';
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
  /** Besides box and phase. */
  filter?: string;
  /** The saved view it began with. */
  view?: string;
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
  const { q, of, customer, filter, view } = search;
  return {
    ...(box === undefined || box === 'all' ? {} : { box }),
    ...(phase === undefined || phase === 'active' ? {} : { phase }),
    ...(order === undefined || order === 'newest' ? {} : { order }),
    ...(typeof q === 'string' && q !== '' ? { q } : typeof q === 'number' ? { q: String(q) } : {}),
    ...(typeof filter === 'string' && filter !== '' ? { filter } : {}),
    ...(typeof view === 'string' && view !== '' ? { view } : {}),
    ...(typeof of === 'string' && of !== '' ? { of } : {}),
    ...(search.new === true ? { new: true } : {}),
    ...(typeof customer === 'string' ? { customer } : {}),
  };
}

export function listQuery(search: InboxSearch): ListQuery {
  const { box = 'all', phase = 'active', order = 'newest', q, of } = search;
  const conditions = [
    ...phaseConditions(phase),
    ...conditionsOf(box),
    ...(of === undefined ? [] : [`customerId==${quote(of)}`]),
  ].concat(compileFilter(parseFilter(search.filter)) ?? []);
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
