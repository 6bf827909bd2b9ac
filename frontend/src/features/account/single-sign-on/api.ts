import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { paths } from '@/shared/api/schema';

type Providers = paths['/api/v1/identity-providers'];
type OneProvider = paths['/api/v1/identity-providers/{id}'];
type Check = paths['/api/v1/identity-providers/{id}/check'];
export type IdentityProvider = OneProvider['get']['responses'][200]['content']['application/json'];
export type NewIdentityProvider = Providers['post']['requestBody']['content']['application/json'];
export type ProviderPatch = OneProvider['patch']['requestBody']['content']['application/merge-patch+json'];
export type ProviderCheck = Check['post']['responses'][200]['content']['application/json'];
export type Finding = ProviderCheck['findings'][number];

const at = (id: string) => ({ path: { id } });

export const providerKeys = {
  all: ['identity-providers'] as const,
  list: ['identity-providers', 'list'] as const,
};

export const providerList = queryOptions({
  queryKey: providerKeys.list,
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/identity-providers', { params: { query: { limit: 200 } }, signal })),
});

export function fetchProvider(id: string): Promise<IdentityProvider> {
  return unwrap(api.GET('/api/v1/identity-providers/{id}', { params: at(id) }));
}

export function createProvider(body: NewIdentityProvider): Promise<IdentityProvider> {
  return unwrap(api.POST('/api/v1/identity-providers', { body }));
}

export function editProvider(provider: IdentityProvider, body: ProviderPatch): Promise<IdentityProvider> {
  return unwrap(
    api.PATCH('/api/v1/identity-providers/{id}', { params: at(provider.id), ...ifMatch(provider), body }),
  );
}

export function deleteProvider(provider: IdentityProvider): Promise<unknown> {
  return unwrap(
    api.DELETE('/api/v1/identity-providers/{id}', { params: at(provider.id), ...ifMatch(provider) }),
  );
}

export function checkProvider(id: string): Promise<ProviderCheck> {
  return unwrap(api.POST('/api/v1/identity-providers/{id}/check', { params: at(id) }));
}
