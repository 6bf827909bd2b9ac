import { describe, expect, it } from 'vitest';
import { toBase64url, toBytes } from './webauthn';

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
