import { createRoute, createRouter } from '@tanstack/react-router';
import { accountRoutes } from '@/features/account/routes';
import { apiTokenRoutes } from '@/features/api-tokens/routes';
import { customerRoutes } from '@/features/customers/routes';
import { importRoutes } from '@/features/imports/routes';
import { memberRoutes } from '@/features/members/routes';
import { pipelineRoutes } from '@/features/pipeline/routes';
import { productRoutes } from '@/features/products/routes';
import { queueRoutes } from '@/features/queues/routes';
import { signInRoutes } from '@/features/sign-in/routes';
import { tagRoutes } from '@/features/tags/routes';
import { taskRoutes } from '@/features/tasks/routes';
import { teamRoutes } from '@/features/teams/routes';
import { ticketRoutes } from '@/features/tickets/routes';
import { webhookRoutes } from '@/features/webhooks/routes';
import { lazyPage } from '@/shared/routing/lazy-page';
import { appRoute, publicRoute, rootRoute } from '@/shared/routing/roots';
import { NotFound } from '@/shared/ui/not-found';
import { customerPageRoute } from './pages/customer-page/route';
import { ErrorPage } from './pages/error-page';
import { homeRoute } from './pages/home/route';
import { opportunityPageRoute } from './pages/opportunity-page/route';
import { RootPage } from './pages/root-page';
import { queryClient } from './query-client';
import { PublicShell } from './shell/public-shell';

rootRoute.update({ component: RootPage, notFoundComponent: NotFound });
appRoute.update({
  component: lazyPage(() => import('./shell/shell'), 'Shell'),
  errorComponent: ErrorPage,
  notFoundComponent: NotFound,
});
publicRoute.update({ component: PublicShell, errorComponent: ErrorPage });

/** Within the shell, so that one finds the way on. */
const unknown = createRoute({ getParentRoute: () => appRoute, path: '$', component: NotFound });

const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([...signInRoutes]),
  // One line per feature.
  appRoute.addChildren([
    homeRoute,
    ...accountRoutes,
    ...customerRoutes,
    customerPageRoute,
    ...memberRoutes,
    ...teamRoutes,
    ...tagRoutes,
    ...queueRoutes,
    ...ticketRoutes,
    ...taskRoutes,
    ...pipelineRoutes,
    opportunityPageRoute,
    ...productRoutes,
    ...importRoutes,
    ...apiTokenRoutes,
    ...webhookRoutes,
    unknown,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
