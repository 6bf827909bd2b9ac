import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '@/shared/routing/roots';

const list = createRoute({
  getParentRoute: () => appRoute,
  path: '/teams',
  staticData: { permission: 'teams:read', title: 'teams.title' },
  component: lazyRouteComponent(() => import('./teams-page'), 'TeamsPage'),
});

export const teamRoutes = [list] as const;
