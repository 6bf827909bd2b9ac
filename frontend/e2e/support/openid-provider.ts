import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * An OpenID provider on this machine that lets everybody in at once, as `email` says;
 * `RAPPORT_SINGLE_SIGN_ON_HOSTS` must allow localhost.
 */
export async function startOpenIdProvider() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }];
  const person = { email: '' };
  const nonces = new Map<string, string>();
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (claims: object) => {
    const content = `${base64({ alg: 'RS256', kid: 'one' })}.${base64(claims)}`;
    return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`;
  };
  const answer = (response: ServerResponse, body: object) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer());
    if (pathname === '/.well-known/openid-configuration') return answer(response, discovery(issuer()));
    if (pathname === '/keys') return answer(response, { keys });
    if (pathname === '/token') return void redeem(request, response);
    const code = randomUUID();
    nonces.set(code, searchParams.get('nonce') ?? '');
    const back = new URL(searchParams.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ code, state: searchParams.get('state') ?? '' }).toString();
    response.writeHead(302, { Location: back.href }).end();
  });
  const redeem = async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const part of request) body += String(part);
    const now = Math.floor(Date.now() / 1000);
    const nonce = nonces.get(new URLSearchParams(body).get('code') ?? '');
    const claims = {
      iss: issuer(),
      aud: 'rapport',
      sub: person.email,
      ...person,
      nonce,
      iat: now,
      exp: now + 60,
    };
    answer(response, { access_token: 'none', token_type: 'Bearer', id_token: token(claims) });
  };
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the provider has no port');
  const issuer = () => `http://localhost:${address.port}`;
  return { issuer: issuer(), person, stop: () => server.close() };
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}
