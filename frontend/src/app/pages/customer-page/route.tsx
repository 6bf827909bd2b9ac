import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '@/shared/routing/roots';

export const customerPageRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/customers/$customerId',
  staticData: { permission: 'customers:read', title: 'customers.title' },
  component: lazyRouteComponent(() => import('./customer-page'), 'CustomerPage'),
});
