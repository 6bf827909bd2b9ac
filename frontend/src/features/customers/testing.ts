import type { Customer } from './api';

export function customer(change: Partial<Customer> = {}): Customer {
  return {
    id: 'c1',
    version: 3,
    kind: 'COMPANY',
    name: 'Brutăria Dacia',
    lifecycle: 'PROSPECT',
    tags: [],
    contactPoints: [],
    createdAt: '2026-01-10T08:00:00Z',
    updatedAt: '2026-01-10T08:00:00Z',
    can: ['edit', 'archive'],
    ...change,
  };
}
