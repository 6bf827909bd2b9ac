import { afterEach, describe, expect, it, vi } from 'vitest';
import { makePasskey, toBase64url, toBytes } from './webauthn';

describe('bytes in base64url', () => {
  it('come back as they went', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(toBytes(toBase64url(bytes.buffer))).toEqual(bytes);
  });

  it('need no padding and no characters that addresses escape', () => {
    expect(toBase64url(Uint8Array.of(0xfb, 0xff).buffer)).toBe('-_8');
    expect([...toBytes('-_8')]).toEqual([0xfb, 0xff]);
  });
});

describe('a passkey the browser does not make', () => {
  const options = {
    challenge: '-_8',
    relyingPartyId: 'demo.example',
    userHandle: '-_8',
    userName: 'ana@demo.example',
    algorithms: [-7],
    known: [],
  };
  const failing = (name: string) => {
    vi.stubGlobal('PublicKeyCredential', class {});
    vi.stubGlobal('navigator', {
      credentials: { create: () => Promise.reject(new DOMException('No', name)) },
    });
  };
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is there already, or not wanted', async () => {
    failing('InvalidStateError');
    await expect(makePasskey(options)).resolves.toBe('known');

    failing('NotAllowedError');
    await expect(makePasskey(options)).resolves.toBeUndefined();
  });
});
