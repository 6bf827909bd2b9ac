import { api, unwrap } from '@/shared/api/client';
import { infiniteList, type ListQuery, type PageRequest } from '@/shared/api/list';
import type { paths } from '@/shared/api/schema';

export type SignIn =
  paths['/api/v1/sign-ins']['get']['responses'][200]['content']['application/json']['items'][number];

export const signInKeys = { list: ['sign-ins', 'list'] as const, own: ['me-sign-ins'] as const };

export function fetchSignIns(query: ListQuery & PageRequest, signal: AbortSignal) {
  return unwrap(api.GET('/api/v1/sign-ins', { params: { query }, signal }));
}

export const ownSignIns = infiniteList(
  signInKeys.own,
  (query, signal) => unwrap(api.GET('/api/v1/me/sign-ins', { params: { query }, signal })),
  10,
);
