import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { appRoute } from '@/shared/routing/roots';

/** Open to every member; each of its parts asks for its own permission. */
export const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  staticData: { title: 'home.title' },
  component: lazyPage(() => import('./home-page'), 'HomePage'),
});
