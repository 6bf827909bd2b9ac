import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { type ListSearch, validateListSearch } from '@/shared/routing/list-search';
import { appRoute } from '@/shared/routing/roots';
import { memberTexts } from './member-texts';

/** `open` is the member whose form stands beside the list, or `new`. */
export type MemberListSearch = ListSearch & { open?: string };

export function validateMemberListSearch(search: Record<string, unknown>): MemberListSearch {
  const list = validateListSearch(search);
  return typeof search.open === 'string' && search.open !== '' ? { ...list, open: search.open } : list;
}

const list = createRoute({
  getParentRoute: () => appRoute,
  path: '/members',
  staticData: { permission: 'members:read', title: 'members.title' },
  validateSearch: validateMemberListSearch,
  component: lazyPage(async () => {
    const [page] = await Promise.all([import('./member-list-page'), memberTexts()]);
    return page;
  }, 'MemberListPage'),
});

const roles = createRoute({
  getParentRoute: () => appRoute,
  path: '/roles',
  staticData: { permission: 'roles:read', title: 'roles.title' },
  component: lazyPage(async () => {
    const [page] = await Promise.all([import('./roles/roles-page'), memberTexts()]);
    return page;
  }, 'RolesPage'),
});

export const memberRoutes = [list, roles] as const;
