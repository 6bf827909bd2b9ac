import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '@/shared/routing/roots';

const account = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  staticData: { title: 'account.title' },
  component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
});

export const accountRoutes = [account] as const;
