import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { type ListSearch, validateListSearch } from '@/shared/routing/list-search';
import { appRoute } from '@/shared/routing/roots';

/** `new` opens the form for a new customer beside the list. */
export type CustomerListSearch = ListSearch & { new?: 'COMPANY' | 'PERSON' };

export function validateCustomerListSearch(search: Record<string, unknown>): CustomerListSearch {
  const list = validateListSearch(search);
  return search.new === 'COMPANY' || search.new === 'PERSON' ? { ...list, new: search.new } : list;
}

const list = createRoute({
  getParentRoute: () => appRoute,
  path: '/customers',
  staticData: { permission: 'customers:read', title: 'customers.title' },
  validateSearch: validateCustomerListSearch,
  component: lazyPage(() => import('./customer-list-page'), 'CustomerListPage'),
});

export const customerRoutes = [list] as const;
