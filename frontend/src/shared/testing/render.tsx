import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type Me, meKey } from '@/shared/auth/session';
import { ReferenceSourcesProvider } from '@/shared/references/reference-sources';
import { DialogsProvider } from '@/shared/ui/dialogs-provider';
import { me } from './service';

export type RenderOptions = { me?: Me; path?: string };

/** Shows a component as it would stand in the app: signed in, with router, cache, theme and texts. */
export async function renderInApp(children: ReactNode, options: RenderOptions = {}) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queryClient.setQueryData(meKey, options.me ?? me());
  const root = createRootRoute({ component: Outlet });
  const page = createRoute({ getParentRoute: () => root, path: '$', component: () => children });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [options.path ?? '/page'] }),
  });
  await router.load();
  const result = render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <ReferenceSourcesProvider sources={{}}>
          <DialogsProvider>
            <Notifications />
            <RouterProvider router={router} />
          </DialogsProvider>
        </ReferenceSourcesProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...result, router, queryClient };
}
