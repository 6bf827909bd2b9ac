import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetToken, isSignedIn, keepToken, sessionLapsed } from '@/shared/auth/token';
import { me, problem, service } from '@/shared/testing/service';
import { api, unwrap } from './client';
import { isProblem } from './problem';

const soon = () => new Date(Date.now() + 60_000).toISOString();
const bearer = (request: Request) => request.headers.get('Authorization');

describe('a request', () => {
  beforeEach(() => {
    forgetToken();
    keepToken({ accessToken: 'old', expiresAt: soon() });
  });

  it('gets a new token once for many and is sent again', async () => {
    let renewals = 0;
    service.use(
      http.get('*/api/v1/me', ({ request }) =>
        bearer(request) === 'Bearer new' ? HttpResponse.json(me()) : problem(401, 'unauthenticated'),
      ),
      http.post('*/api/v1/auth/refresh', () => {
        renewals++;
        return HttpResponse.json({ accessToken: 'new', expiresAt: soon() });
      }),
    );

    const answers = await Promise.all([1, 2, 3].map(() => unwrap(api.GET('/api/v1/me'))));

    expect(answers.map((each) => each.id)).toEqual(['m1', 'm1', 'm1']);
    expect(renewals).toBe(1);
  });

  it('sends its body again after renewal', async () => {
    service.use(
      http.patch('*/api/v1/me', async ({ request }) => {
        if (bearer(request) !== 'Bearer new') return problem(401, 'unauthenticated');
        expect(request.headers.get('Content-Type')).toBe('application/merge-patch+json');
        expect(await request.json()).toEqual({ language: 'fr' });
        return HttpResponse.json(me({ language: 'fr' }));
      }),
      http.post('*/api/v1/auth/refresh', () => HttpResponse.json({ accessToken: 'new', expiresAt: soon() })),
    );
    expect((await unwrap(api.PATCH('/api/v1/me', { body: { language: 'fr' } }))).language).toBe('fr');
  });

  it('ends the session when there is no way back in', async () => {
    service.use(
      http.get('*/api/v1/me', () => problem(401, 'unauthenticated')),
      http.post('*/api/v1/auth/refresh', () => problem(401, 'unauthenticated')),
    );
    await expect(unwrap(api.GET('/api/v1/me'))).rejects.toMatchObject({ status: 401 });
    expect(isSignedIn()).toBe(false);
    expect(sessionLapsed()).toBe(true);
  });

  it('keeps the session when the service is away', async () => {
    service.use(
      http.get('*/api/v1/me', () => problem(401, 'unauthenticated')),
      http.post('*/api/v1/auth/refresh', () => problem(503, 'unavailable')),
    );
    await expect(unwrap(api.GET('/api/v1/me'))).rejects.toSatisfy((error) => isProblem(error));
    expect(isSignedIn()).toBe(true);
  });

  it('sent again after no answer came carries the key it had, and a new one once it was answered', async () => {
    const keys: (string | null)[] = [];
    const answers = [() => HttpResponse.error(), () => problem(503, 'unavailable')];
    service.use(
      http.post('*/api/v1/tags', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return answers.shift()?.() ?? HttpResponse.json({ id: 't1' }, { status: 201 });
      }),
    );
    const create = (name: string) => unwrap(api.POST('/api/v1/tags', { body: { name } }));

    await expect(create('vip')).rejects.toMatchObject({ status: 0 });
    await expect(create('vip')).rejects.toMatchObject({ status: 503 });
    await create('another');
    await create('vip');
    await create('vip');

    const [lost, unavailable, another, done, anew] = keys;
    expect(lost).toMatch(/^[0-9a-f-]{36}$/);
    expect(unavailable).toBe(lost);
    expect(done).toBe(lost);
    expect(new Set([lost, another, anew]).size).toBe(3);
  });

  it('keeps its key when it is sent again with a new token', async () => {
    const keys: (string | null)[] = [];
    service.use(
      http.post('*/api/v1/tags', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return bearer(request) === 'Bearer new'
          ? HttpResponse.json({ id: 't1' }, { status: 201 })
          : problem(401, 'unauthenticated');
      }),
      http.post('*/api/v1/auth/refresh', ({ request }) => {
        expect(request.headers.get('Idempotency-Key')).toBeNull();
        return HttpResponse.json({ accessToken: 'new', expiresAt: soon() });
      }),
    );

    await unwrap(api.POST('/api/v1/tags', { body: { name: 'vip' } }));

    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('that nobody answers is a problem like any other', async () => {
    service.use(http.get('*/api/v1/me', () => HttpResponse.error()));
    await expect(unwrap(api.GET('/api/v1/me'))).rejects.toMatchObject({ status: 0, slug: 'unreachable' });
  });
});
