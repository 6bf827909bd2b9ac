import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { paths } from '@/shared/api/schema';
import { forgetToken, isSignedIn, keepToken, renewAccessToken, wasSignedIn } from './token';

export type Me = paths['/api/v1/me']['get']['responses'][200]['content']['application/json'];
export type SignInInput = paths['/api/v1/auth/sign-in']['post']['requestBody']['content']['application/json'];

export const meKey = ['me'] as const;

export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me', { signal })),
  staleTime: 5 * 60_000,
});

export type EditMe = paths['/api/v1/me']['patch']['requestBody']['content']['application/merge-patch+json'];

export function editMe(me: Me, body: EditMe): Promise<Me> {
  return unwrap(api.PATCH('/api/v1/me', { ...ifMatch(me), body }));
}

export async function signIn(input: SignInInput): Promise<void> {
  keepToken(await unwrap(api.POST('/api/v1/auth/sign-in', { body: input })));
}

/** Ends the session here and in every tab, also when the service cannot be told. */
export async function signOut(): Promise<void> {
  await api.POST('/api/v1/auth/sign-out').catch(() => undefined);
  forgetToken();
}

/** At start: whether the refresh cookie still opens a session. */
export async function resumeSession(): Promise<boolean> {
  if (isSignedIn()) return true;
  return wasSignedIn() && (await renewAccessToken()) !== undefined;
}
