import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetToken, isSignedIn, keepToken } from '@/shared/auth/token';
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
  });

  it('keeps the session when the service is away', async () => {
    service.use(
      http.get('*/api/v1/me', () => problem(401, 'unauthenticated')),
      http.post('*/api/v1/auth/refresh', () => problem(503, 'unavailable')),
    );
    await expect(unwrap(api.GET('/api/v1/me'))).rejects.toSatisfy((error) => isProblem(error));
    expect(isSignedIn()).toBe(true);
  });

  it('that nobody answers is a problem like any other', async () => {
    service.use(http.get('*/api/v1/me', () => HttpResponse.error()));
    await expect(unwrap(api.GET('/api/v1/me'))).rejects.toMatchObject({ status: 0, slug: 'unreachable' });
  });
});
