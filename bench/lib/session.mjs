import { setTimeout as sleep } from 'node:timers/promises';

/** Answers nobody should get, with how often. */
export const unexpected = new Map();

const count = (what) => unexpected.set(what, (unexpected.get(what) ?? 0) + 1);

/** One signed-in session of a careful client; signs in again when its token has run out. */
export class Session {
  /** How often the most unlucky request was sent, and how long it took until it was settled. */
  static worst = { attempts: 0, seconds: 0 };

  constructor(api, email = 'admin@demo.example') {
    this.api = api;
    this.email = email;
  }

  async signIn() {
    for (;;) {
      try {
        const answer = await fetch(`${this.api}/auth/sign-in`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email: this.email, password: 'rapport-demo' }),
        });
        if (answer.ok) {
          this.token = (await answer.json()).accessToken;
          this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
          return this;
        }
      } catch {
        // The service is away.
      }
      await sleep(300);
    }
  }

  /** Sent once, answered or not. */
  async send(method, path, { body, headers = {}, at = this.api } = {}) {
    const form = body instanceof FormData;
    const answer = await fetch(at + path, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(form ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      etag: answer.headers.get('etag'),
      headers: answer.headers,
      body: isJson && text !== '' ? JSON.parse(text) : null,
    };
  }

  /** Sends until there is an answer that settles it, as a careful client does: the same request with the same key. */
  async insist(method, path, request = {}) {
    const begun = Date.now();
    for (let attempts = 1; ; attempts++) {
      try {
        const answer = await this.send(method, path, request);
        if (answer.status === 401) {
          await this.signIn();
          continue;
        }
        if (answer.status < 500 && answer.status !== 429 && answer.status !== 409) {
          const seconds = (Date.now() - begun) / 1000;
          Session.worst.attempts = Math.max(Session.worst.attempts, attempts);
          Session.worst.seconds = Math.max(Session.worst.seconds, seconds);
          return answer;
        }
        // 502 is the web server's word that it found nobody.
        if (![502, 503, 409, 429].includes(answer.status)) count(answer.status);
        if (answer.status === 503 && !answer.headers.has('retry-after')) count('503 without Retry-After');
      } catch {
        // Killed between request and answer, or not there: nobody knows whether it was done.
      }
      await sleep(150);
    }
  }
}
