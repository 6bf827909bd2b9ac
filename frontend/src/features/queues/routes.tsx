import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '@/shared/routing/roots';

const list = createRoute({
  getParentRoute: () => appRoute,
  path: '/queues',
  staticData: { permission: 'queues:write', title: 'queues.title' },
  component: lazyRouteComponent(() => import('./queues-page'), 'QueuesPage'),
});

export const queueRoutes = [list] as const;
