import { quote } from '@/shared/filter/rsql';

/** Whose tasks, and what they are about. */
export type TaskScope = {
  /** A member's id, or everybody's. */
  who: string;
  customer?: string | undefined;
  opportunity?: string | undefined;
  ticket?: string | undefined;
};

/** The scope as the service understands it; empty when it holds all tasks. */
export function scopeOf({ who, customer, opportunity, ticket }: TaskScope): string {
  const only = (field: string, id: string | undefined) =>
    id === undefined ? [] : [`${field}==${quote(id)}`];
  return [
    ...only('assigneeId', who === 'everybody' ? undefined : who),
    ...only('customerId', customer),
    ...only('opportunityId', opportunity),
    ...only('ticketId', ticket),
  ].join(';');
}
