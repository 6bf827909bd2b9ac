import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { paths } from '@/shared/api/schema';
import { makePasskey, showPasskey } from '@/shared/auth/webauthn';

export type Enrolment =
  paths['/api/v1/me/second-factor']['post']['responses'][200]['content']['application/json'];

/** A password, a passkey, or nothing by who has neither and has just signed in. */
export type Proof = paths['/api/v1/me/second-factor']['post']['requestBody']['content']['application/json'];

export const securityKeys = {
  all: ['me-security'] as const,
  secondFactor: ['me-security', 'second-factor'] as const,
  passkeys: ['me-security', 'passkeys'] as const,
};

export const secondFactorQuery = queryOptions({
  queryKey: securityKeys.secondFactor,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/second-factor', { signal })),
});

/** A passkey one has; undefined when the browser showed none. */
export async function provePasskey() {
  return showPasskey(await unwrap(api.POST('/api/v1/auth/passkey/options')));
}

export function beginSecondFactor(proof: Proof): Promise<Enrolment> {
  return unwrap(api.POST('/api/v1/me/second-factor', { body: proof }));
}

export async function confirmSecondFactor(code: string): Promise<string[]> {
  return (await unwrap(api.POST('/api/v1/me/second-factor/confirm', { body: { code } }))).recoveryCodes;
}

export async function renewRecoveryCodes(proof: Proof): Promise<string[]> {
  return (await unwrap(api.POST('/api/v1/me/second-factor/recovery-codes', { body: proof }))).recoveryCodes;
}

export function disableSecondFactor(proof: Proof) {
  return unwrap(api.POST('/api/v1/me/second-factor/disable', { body: proof }));
}

export type Passkey =
  paths['/api/v1/me/passkeys']['get']['responses'][200]['content']['application/json']['items'][number];

export const passkeyList = queryOptions({
  queryKey: securityKeys.passkeys,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/passkeys', { signal })),
});

/** What came of it in the browser. */
export type PasskeyOutcome = 'added' | 'known' | 'refused';

export type PasskeyOptions =
  paths['/api/v1/me/passkeys/options']['post']['responses'][200]['content']['application/json'];

export function beginPasskey(proof: Proof): Promise<PasskeyOptions> {
  return unwrap(api.POST('/api/v1/me/passkeys/options', { body: proof }));
}

export async function addPasskey(options: PasskeyOptions, name: string): Promise<PasskeyOutcome> {
  const made = await makePasskey(options);
  if (made === undefined) return 'refused';
  if (made === 'known') return made;
  await unwrap(api.POST('/api/v1/me/passkeys', { body: { name, ...made } }));
  return 'added';
}

export function renamePasskey(passkey: Passkey, name: string): Promise<Passkey> {
  const params = { path: { id: passkey.id } };
  return unwrap(api.PATCH('/api/v1/me/passkeys/{id}', { params, ...ifMatch(passkey), body: { name } }));
}

export function removePasskey(id: string) {
  return unwrap(api.DELETE('/api/v1/me/passkeys/{id}', { params: { path: { id } } }));
}
