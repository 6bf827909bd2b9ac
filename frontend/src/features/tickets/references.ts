import { listSource, type ReferenceSource } from '@/shared/references/reference-sources';

/** People know a ticket by its number and its subject. */
export const references: Record<string, ReferenceSource> = {
  tickets: listSource('tickets', ({ number, subject }) => `${number} ${subject}`),
};
