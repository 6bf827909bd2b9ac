import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import type { paths } from '@/shared/api/schema';

export type EditMe = paths['/api/v1/me']['patch']['requestBody']['content']['application/merge-patch+json'];
export type PasswordChange =
  paths['/api/v1/me/password']['post']['requestBody']['content']['application/json'];

export const sessionKeys = { all: ['me-sessions'] as const };

export const sessionList = queryOptions({
  queryKey: sessionKeys.all,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/sessions', { signal })),
});

export function changePassword(body: PasswordChange) {
  return unwrap(api.POST('/api/v1/me/password', { body }));
}

export function endSession(id: string) {
  return unwrap(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } }));
}
