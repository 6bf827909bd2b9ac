import type { IdentityProvider, NewIdentityProvider, ProviderPatch } from './api';

export type ProviderValues = {
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  domains: string[];
  passwordAllowed: boolean;
};

/** Nobody is shown the secret, so it is empty at first. */
export function valuesOf(provider: IdentityProvider | undefined): ProviderValues {
  const { name = '', issuer = '', clientId = '', domains = [], passwordAllowed = true } = provider ?? {};
  return { name, issuer, clientId, clientSecret: '', domains, passwordAllowed };
}

export function toNewProvider(values: ProviderValues): NewIdentityProvider {
  return values;
}

/** An empty secret is the one there is. */
export function toPatch({ clientSecret, ...values }: ProviderValues): ProviderPatch {
  return clientSecret === '' ? values : { ...values, clientSecret };
}
