import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import type { paths } from '@/shared/api/schema';
import { makePasskey } from '@/shared/auth/webauthn';

export type Enrolment =
  paths['/api/v1/me/second-factor']['post']['responses'][200]['content']['application/json'];

export const securityKeys = {
  secondFactor: ['me-second-factor'] as const,
  passkeys: ['me-passkeys'] as const,
};

export const secondFactorQuery = queryOptions({
  queryKey: securityKeys.secondFactor,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/second-factor', { signal })),
});

export function beginSecondFactor(): Promise<Enrolment> {
  return unwrap(api.POST('/api/v1/me/second-factor'));
}

export async function confirmSecondFactor(code: string): Promise<string[]> {
  return (await unwrap(api.POST('/api/v1/me/second-factor/confirm', { body: { code } }))).recoveryCodes;
}

export async function renewRecoveryCodes(password: string): Promise<string[]> {
  return (await unwrap(api.POST('/api/v1/me/second-factor/recovery-codes', { body: { password } })))
    .recoveryCodes;
}

export function disableSecondFactor(password: string) {
  return unwrap(api.POST('/api/v1/me/second-factor/disable', { body: { password } }));
}

export type Passkey =
  paths['/api/v1/me/passkeys']['get']['responses'][200]['content']['application/json']['items'][number];

export const passkeyList = queryOptions({
  queryKey: securityKeys.passkeys,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/passkeys', { signal })),
});

/** What came of it in the browser. */
export type PasskeyOutcome = 'added' | 'known' | 'refused';

export async function addPasskey(name: string): Promise<PasskeyOutcome> {
  const made = await makePasskey(await unwrap(api.POST('/api/v1/me/passkeys/options')));
  if (made === undefined) return 'refused';
  if (made === 'known') return made;
  await unwrap(api.POST('/api/v1/me/passkeys', { body: { name, ...made } }));
  return 'added';
}

export function removePasskey(id: string) {
  return unwrap(api.DELETE('/api/v1/me/passkeys/{id}', { params: { path: { id } } }));
}
