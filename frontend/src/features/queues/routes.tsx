import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { appRoute } from '@/shared/routing/roots';
import { queueTexts } from './late-texts';

const list = createRoute({
  getParentRoute: () => appRoute,
  path: '/queues',
  staticData: { permission: 'queues:write', title: 'queues.title' },
  loader: queueTexts,
  component: lazyPage(() => import('./queues-page'), 'QueuesPage'),
});

export const queueRoutes = [list] as const;
