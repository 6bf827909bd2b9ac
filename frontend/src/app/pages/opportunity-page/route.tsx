import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { appRoute } from '@/shared/routing/roots';

export const opportunityPageRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/opportunities/$id',
  staticData: { permission: 'opportunities:read', title: 'opportunities.one' },
  component: lazyPage(() => import('./opportunity-page'), 'OpportunityPage'),
});
