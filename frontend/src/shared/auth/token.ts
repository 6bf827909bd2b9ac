import { isRecord } from '@/shared/api/problem';

/**
 * The access token lives in memory only; the refresh token is a cookie scripts cannot read. Tabs tell each other
 * about sign-in, renewal and sign-out.
 */
type Token = { value: string; expiresAt: number };
type Notice =
  | { kind: 'signed-in'; value: string; expiresAt: number }
  | { kind: 'signed-out'; unasked: boolean };

const REMEMBERED = 'rapport.signed-in';
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('rapport-session');
const listeners = new Set<() => void>();
let token: Token | undefined;
let lapsed = false;
let renewal: Promise<string | undefined> | undefined;

export function accessToken(): string | undefined {
  return token?.value;
}

export function isSignedIn(): boolean {
  return token !== undefined;
}

/** Whether this browser was signed in when last used: saves a refresh request that is bound to fail. */
export function wasSignedIn(): boolean {
  return localStorage.getItem(REMEMBERED) !== null;
}

/** Whether the last session ended without being asked to: it was too old, or was ended from elsewhere. */
export function sessionLapsed(): boolean {
  return lapsed;
}

/** Calls back when the session begins or ends, in this tab or another. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function keepToken(signedIn: { accessToken: string; expiresAt: string }): void {
  const kept = { value: signedIn.accessToken, expiresAt: Date.parse(signedIn.expiresAt) };
  take(kept);
  channel?.postMessage({ kind: 'signed-in', ...kept } satisfies Notice);
}

export function forgetToken({ unasked = false } = {}): void {
  drop(unasked);
  channel?.postMessage({ kind: 'signed-out', unasked } satisfies Notice);
}

/**
 * Gets a new access token with the refresh cookie, once however many requests ask. The cookie is rotated and its
 * reuse ends the session, so two tabs must never send the same one: a lock held across tabs makes them take turns.
 */
export function renewAccessToken(stale?: string): Promise<string | undefined> {
  renewal ??= acrossTabs(() => renew(stale)).finally(() => {
    renewal = undefined;
  });
  return renewal;
}

async function renew(stale: string | undefined): Promise<string | undefined> {
  if (token !== undefined && token.value !== stale && token.expiresAt > Date.now()) return token.value;
  const response = await fetch('/api/v1/auth/refresh', { method: 'POST' }).catch(() => undefined);
  // Nobody answered: the session may well be alive, so keep it and let the request fail.
  if (response === undefined || response.status >= 500) return undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && isSignedInBody(body)) {
    keepToken(body);
    return body.accessToken;
  }
  forgetToken({ unasked: true });
  return undefined;
}

function acrossTabs<T>(work: () => Promise<T>): Promise<T> {
  // Browsers have locks on secure addresses only; elsewhere tabs may rarely be in each other's way.
  return navigator.locks?.request('rapport-refresh', work) ?? work();
}

function take(next: Token): void {
  const began = token === undefined;
  token = next;
  lapsed = false;
  localStorage.setItem(REMEMBERED, 'yes');
  if (began) announce();
}

function drop(unasked: boolean): void {
  const ended = token !== undefined;
  // A request that was under way at a sign-out is told so only afterwards.
  if (ended || wasSignedIn()) lapsed = unasked;
  token = undefined;
  localStorage.removeItem(REMEMBERED);
  if (ended) announce();
}

function announce(): void {
  for (const listener of listeners) listener();
}

channel?.addEventListener('message', (event: MessageEvent<Notice>) => {
  if (event.data.kind === 'signed-out') drop(event.data.unasked);
  else take({ value: event.data.value, expiresAt: event.data.expiresAt });
});

function isSignedInBody(body: unknown): body is { accessToken: string; expiresAt: string } {
  return isRecord(body) && typeof body.accessToken === 'string' && typeof body.expiresAt === 'string';
}
