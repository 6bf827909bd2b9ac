import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import type { Permission } from '@/shared/auth/can';
import { meQuery, resumeSession } from '@/shared/auth/session';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Without it the member sees the no-access page instead of this one. */
    permission?: Permission;
    /** The text key of the browser tab's title. */
    title?: string;
  }
}

/*
 * The three routes every feature hangs its own under. They live here, without their components, because features
 * must not import the app; the app gives them their looks.
 */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()();

/** Pages behind the sign-in, shown inside the shell. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: async ({ context, location }) => {
    if (!(await resumeSession())) throw redirect({ to: '/sign-in', search: wanted(location.href) });
    await context.queryClient.ensureQueryData(meQuery);
  },
});

/** Pages before the sign-in. */
export const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: 'public' });

function wanted(href: string): { to?: string } {
  return href === '/' ? {} : { to: href };
}
