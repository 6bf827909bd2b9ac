import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '@/shared/routing/roots';

export const opportunityPageRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/opportunities/$id',
  staticData: { permission: 'opportunities:read', title: 'opportunities.one' },
  component: lazyRouteComponent(() => import('./opportunity-page'), 'OpportunityPage'),
});
