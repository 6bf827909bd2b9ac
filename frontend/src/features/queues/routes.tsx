import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '@/shared/routing/roots';
import { queueTexts } from './late-texts';

const list = createRoute({
  getParentRoute: () => appRoute,
  path: '/queues',
  staticData: { permission: 'queues:write', title: 'queues.title' },
  loader: queueTexts,
  component: lazyRouteComponent(() => import('./queues-page'), 'QueuesPage'),
});

export const queueRoutes = [list] as const;
