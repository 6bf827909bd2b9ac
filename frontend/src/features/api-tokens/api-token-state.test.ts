import { expect, it } from 'vitest';
import { stateOf } from './api-token-state';

const now = new Date('2026-05-01T00:00:00Z');

it('tells tokens that work from those that do not', () => {
  expect(stateOf({}, now)).toBe('active');
  expect(stateOf({ expiresAt: '2026-05-01T00:00:01Z' }, now)).toBe('active');
  expect(stateOf({ expiresAt: '2026-05-01T00:00:00Z' }, now)).toBe('expired');
  expect(stateOf({ expiresAt: '2027-01-01T00:00:00Z', revokedAt: '2026-04-01T00:00:00Z' }, now)).toBe(
    'revoked',
  );
});
