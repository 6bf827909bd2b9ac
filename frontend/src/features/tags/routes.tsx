import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '@/shared/routing/roots';

const list = createRoute({
  getParentRoute: () => appRoute,
  path: '/tags',
  staticData: { permission: 'tags:write', title: 'tags.title' },
  component: lazyRouteComponent(() => import('./tags-page'), 'TagsPage'),
});

export const tagRoutes = [list] as const;
