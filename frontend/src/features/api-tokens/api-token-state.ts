import type { ApiToken } from './api';

export type ApiTokenState = 'active' | 'expired' | 'revoked';

export function stateOf(
  { revokedAt, expiresAt }: Pick<ApiToken, 'revokedAt' | 'expiresAt'>,
  now = new Date(),
): ApiTokenState {
  if (revokedAt !== undefined) return 'revoked';
  return expiresAt !== undefined && new Date(expiresAt) <= now ? 'expired' : 'active';
}
