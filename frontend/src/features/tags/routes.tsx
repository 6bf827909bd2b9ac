import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { appRoute } from '@/shared/routing/roots';

const list = createRoute({
  getParentRoute: () => appRoute,
  path: '/tags',
  staticData: { permission: 'tags:write', title: 'tags.title' },
  component: lazyPage(() => import('./tags-page'), 'TagsPage'),
});

export const tagRoutes = [list] as const;
