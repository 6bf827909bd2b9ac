import { api, unwrap } from '@/shared/api/client';
import type { ListQuery, PageRequest } from '@/shared/api/list';
import type { paths } from '@/shared/api/schema';

type Tokens = paths['/api/v1/api-tokens'];
export type ApiToken = Tokens['get']['responses'][200]['content']['application/json']['items'][number];
export type NewApiToken = Tokens['post']['requestBody']['content']['application/json'];

export const apiTokenKeys = { all: ['api-tokens'] as const, list: ['api-tokens', 'list'] as const };

export function fetchApiTokens(query: ListQuery & PageRequest, signal: AbortSignal) {
  return unwrap(api.GET('/api/v1/api-tokens', { params: { query }, signal }));
}

export function createApiToken(body: NewApiToken): Promise<ApiToken> {
  return unwrap(api.POST('/api/v1/api-tokens', { body }));
}

export function revokeApiToken(id: string): Promise<ApiToken> {
  return unwrap(api.POST('/api/v1/api-tokens/{id}/revoke', { params: { path: { id } } }));
}
