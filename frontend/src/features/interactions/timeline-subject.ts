import type { Reference } from '@/shared/references/reference-sources';

/** Whose timeline it is: a customer's, or that of one sale, whose customer may not be known yet. */
export type TimelineSubject = { customer: Reference | undefined; opportunity?: Reference };

export function idOf({ customer, opportunity }: TimelineSubject): string {
  return opportunity?.id ?? customer?.id ?? '';
}
