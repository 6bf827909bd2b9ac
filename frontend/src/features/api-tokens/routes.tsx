import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { type ListSearch, validateListSearch } from '@/shared/routing/list-search';
import { appRoute } from '@/shared/routing/roots';

export type ApiTokenSearch = ListSearch & { new?: true };

export function validateApiTokenSearch(search: Record<string, unknown>): ApiTokenSearch {
  const list = validateListSearch(search);
  return search.new === true || search.new === 'true' ? { ...list, new: true } : list;
}

const tokens = createRoute({
  getParentRoute: () => appRoute,
  path: '/api-tokens',
  staticData: { permission: 'api-tokens:read', title: 'apiTokens.title' },
  validateSearch: validateApiTokenSearch,
  component: lazyPage(() => import('./api-token-list-page'), 'ApiTokenListPage'),
});

export const apiTokenRoutes = [tokens] as const;
