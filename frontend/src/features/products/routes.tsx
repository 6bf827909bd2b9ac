import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { type ListSearch, validateListSearch } from '@/shared/routing/list-search';
import { appRoute } from '@/shared/routing/roots';

export type ProductSearch = ListSearch & { new?: true };

const products = createRoute({
  getParentRoute: () => appRoute,
  path: '/products',
  staticData: { permission: 'products:read', title: 'products.title' },
  validateSearch: (search: Record<string, unknown>): ProductSearch => ({
    ...validateListSearch(search),
    ...(search.new === true || search.new === 'true' ? { new: true } : {}),
  }),
  component: lazyPage(() => import('./product-list-page'), 'ProductListPage'),
});

export const productRoutes = [products] as const;
