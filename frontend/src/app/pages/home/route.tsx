import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '@/shared/routing/roots';

/** Open to every member; each of its parts asks for its own permission. */
export const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  staticData: { title: 'home.title' },
  component: lazyRouteComponent(() => import('./home-page'), 'HomePage'),
});
