import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '@/shared/routing/roots';
import { validateTaskSearch } from './task-search';

const page = createRoute({
  getParentRoute: () => appRoute,
  path: '/tasks',
  staticData: { permission: 'tasks:read', title: 'tasks.page' },
  validateSearch: validateTaskSearch,
  component: lazyRouteComponent(() => import('./tasks-page'), 'TasksPage'),
});

export const taskRoutes = [page] as const;
