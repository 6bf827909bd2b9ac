import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { appRoute } from '@/shared/routing/roots';
import { validateTaskSearch } from './task-search';

const page = createRoute({
  getParentRoute: () => appRoute,
  path: '/tasks',
  staticData: { permission: 'tasks:read', title: 'tasks.page' },
  validateSearch: validateTaskSearch,
  component: lazyPage(() => import('./tasks-page'), 'TasksPage'),
});

export const taskRoutes = [page] as const;
