import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { ListQuery, PageRequest } from '@/shared/api/list';
import type { paths } from '@/shared/api/schema';

type OneProduct = paths['/api/v1/products/{id}'];
export type Product = OneProduct['get']['responses'][200]['content']['application/json'];
export type NewProduct = paths['/api/v1/products']['post']['requestBody']['content']['application/json'];
export type ProductPatch = OneProduct['patch']['requestBody']['content']['application/merge-patch+json'];

export const productKeys = {
  all: ['products'] as const,
  list: ['products', 'list'] as const,
  one: (id: string) => ['products', 'one', id] as const,
};

export function fetchProducts(query: ListQuery & PageRequest, signal: AbortSignal) {
  return unwrap(api.GET('/api/v1/products', { params: { query }, signal }));
}

export function productOf(id: string) {
  return queryOptions({
    queryKey: productKeys.one(id),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/products/{id}', { params: { path: { id } }, signal })),
  });
}

export function createProduct(body: NewProduct) {
  return unwrap(api.POST('/api/v1/products', { body }));
}

export function editProduct(product: Product, body: ProductPatch) {
  const params = { path: { id: product.id } };
  return unwrap(api.PATCH('/api/v1/products/{id}', { params, ...ifMatch(product), body }));
}

export function archiveProduct(id: string) {
  return unwrap(api.POST('/api/v1/products/{id}/archive', { params: { path: { id } } }));
}

export function restoreProduct(id: string) {
  return unwrap(api.POST('/api/v1/products/{id}/restore', { params: { path: { id } } }));
}
