import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Me } from '@/shared/auth/session';

/** Stands in for the service in component tests: `service.use(http.get('*\/api/v1/…', …))`. */
export const service = setupServer();

export const origin = globalThis.location?.origin ?? 'http://localhost:3000';

export function me(change: Partial<Me> = {}): Me {
  return {
    id: 'm1',
    version: 1,
    name: 'Ana Ionescu',
    email: 'ana@demo.example',
    language: 'en',
    timeZone: 'Europe/Bucharest',
    teams: [],
    roles: [],
    organisation: { id: 'o1', name: 'Demo', slug: 'demo', currency: 'EUR' },
    secondFactorMissing: false,
    permissions: { 'customers:read': 'ORGANISATION', 'customers:write': 'TEAM' },
    fields: {},
    ...change,
  };
}

export function problem(status: number, slug: string, more: Record<string, unknown> = {}) {
  return HttpResponse.json(
    { type: `/problems/${slug}`, title: `Problem ${slug}`, status, requestId: 'req-1', ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
