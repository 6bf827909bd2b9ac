import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { appRoute } from '@/shared/routing/roots';

const list = createRoute({
  getParentRoute: () => appRoute,
  path: '/teams',
  staticData: { permission: 'teams:read', title: 'teams.title' },
  component: lazyPage(() => import('./teams-page'), 'TeamsPage'),
});

export const teamRoutes = [list] as const;
