import { listSource, type ReferenceSource } from '@/shared/references/reference-sources';
import { type CustomerKind, fetchCustomers } from './api';

/** Pickers that want only one kind of customer. */
function ofKind(kind: CustomerKind): ReferenceSource {
  return {
    search: async (text, signal = new AbortController().signal) => {
      const query = { filter: `kind==${kind}`, limit: 20, ...(text === '' ? {} : { q: text }) };
      return (await fetchCustomers(query, signal)).items;
    },
    byIds: listSource('customers').byIds,
  };
}

export const references: Record<string, ReferenceSource> = {
  companies: ofKind('COMPANY'),
  people: ofKind('PERSON'),
};
