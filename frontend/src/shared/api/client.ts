import createClient from 'openapi-fetch';
import { accessToken, renewAccessToken } from '@/shared/auth/token';
import { actionOf } from './action-key';
import { ApiProblem } from './problem';
import type { paths } from './schema';

/**
 * The one way to the service. Adds the access token, and when it has expired gets a new one and sends the request
 * a second time; callers never see that. What is done carries a key, so that doing it again after a lost connection does
 * nothing twice.
 */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: (request) => authorisedFetch(request),
  querySerializer: { array: { style: 'form', explode: false } },
});

/** For what openapi-fetch cannot do: files and streams. Same token, same renewal, same problems. */
export async function rawRequest(path: string, init?: RequestInit): Promise<Response> {
  const response = await authorisedFetch(new Request(new URL(path, globalThis.location.origin), init));
  if (!response.ok) throw await ApiProblem.of(response);
  return response;
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The body of a successful answer; anything else is thrown as an {@link ApiProblem}. */
export async function unwrap<T>(answer: Promise<Answer<T>> | Answer<T>): Promise<Exclude<T, undefined>>;
export async function unwrap(answer: Promise<Answer<unknown>> | Answer<unknown>): Promise<unknown> {
  const { data, error, response } = await answer;
  if (!response.ok) throw await ApiProblem.of(response, error);
  return data;
}

async function authorisedFetch(request: Request): Promise<Response> {
  const action = await actionOf(request);
  try {
    const answer = await renewingFetch(prepared(request, action?.key));
    if (answer.status < 500) action?.answered();
    else action?.lost();
    return answer;
  } catch (error) {
    action?.lost();
    throw error;
  }
}

async function renewingFetch(sent: Request): Promise<Response> {
  const again = sent.clone();
  const token = accessToken();
  const first = await send(sent, token);
  if (first.status !== 401 || isAuthPath(sent.url)) return first;
  const renewed = await renewAccessToken(token);
  return renewed === undefined ? first : send(again, renewed);
}

function prepared(request: Request, key: string | undefined): Request {
  if (request.method !== 'PATCH' && key === undefined) return request;
  const headers = new Headers(request.headers);
  if (request.method === 'PATCH') headers.set('Content-Type', 'application/merge-patch+json');
  if (key !== undefined) headers.set('Idempotency-Key', key);
  return new Request(request, { headers });
}

async function send(request: Request, token: string | undefined): Promise<Response> {
  if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
  // The language chosen on the page, which the service knows of members only.
  request.headers.set('Accept-Language', document.documentElement.lang || 'en');
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw ApiProblem.unreachable();
  }
}

function isAuthPath(url: string): boolean {
  return new URL(url).pathname.startsWith('/api/v1/auth/');
}
