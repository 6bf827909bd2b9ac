import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { appRoute } from '@/shared/routing/roots';

export const customerPageRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/customers/$customerId',
  staticData: { permission: 'customers:read', title: 'customers.title' },
  component: lazyPage(() => import('./customer-page'), 'CustomerPage'),
});
