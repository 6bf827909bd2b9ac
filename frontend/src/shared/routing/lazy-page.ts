import { lazyRouteComponent } from '@tanstack/react-router';
import { fetchCode } from '@/shared/lib/missing-code';

/** The page of a route, its code loaded when it is first wanted. Without it the app stays and says so, instead of reloading. */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(() => fetchCode(load), name);
