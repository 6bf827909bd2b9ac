import type { paths } from '@/shared/api/schema';

type CreationOptions =
  paths['/api/v1/me/passkeys/options']['post']['responses'][200]['content']['application/json'];
type RequestOptions =
  paths['/api/v1/auth/passkey/options']['post']['responses'][200]['content']['application/json'];

/** Asks the browser to make a passkey; undefined when the person would not, `known` when the device has one already. */
export async function makePasskey(options: CreationOptions) {
  const made = await navigator.credentials
    .create({
      publicKey: {
        challenge: toBytes(options.challenge),
        rp: { id: options.relyingPartyId, name: 'Rapport' },
        user: { id: toBytes(options.userHandle), name: options.userName, displayName: options.userName },
        pubKeyCredParams: options.algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: options.known.map(({ id }) => ({ type: 'public-key', id: toBytes(id) })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
      },
    })
    .catch((error: unknown) => (isKnown(error) ? 'known' : nothingWhenRefused(error)));
  if (made === 'known') return made;
  if (!isPublicKey(made) || !(made.response instanceof AuthenticatorAttestationResponse)) return undefined;
  return {
    clientDataJSON: toBase64url(made.response.clientDataJSON),
    attestationObject: toBase64url(made.response.attestationObject),
    transports: made.response.getTransports(),
  };
}

/** Asks the browser for a passkey of this address; undefined when there is none or the person would not. */
export async function showPasskey(options: RequestOptions) {
  const shown = await navigator.credentials
    .get({
      publicKey: {
        challenge: toBytes(options.challenge),
        rpId: options.relyingPartyId,
        userVerification: 'required',
      },
    })
    .catch(nothingWhenRefused);
  if (!isPublicKey(shown) || !(shown.response instanceof AuthenticatorAssertionResponse)) return undefined;
  const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response;
  if (userHandle === null) return undefined;
  return {
    credentialId: toBase64url(shown.rawId),
    clientDataJSON: toBase64url(clientDataJSON),
    authenticatorData: toBase64url(authenticatorData),
    signature: toBase64url(signature),
    userHandle: toBase64url(userHandle),
  };
}

/** The device has one of those in `excludeCredentials`. */
function isKnown(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

/** Browsers do not tell apart a person who refused, a device that is missing and an address that does not fit. */
function nothingWhenRefused(error: unknown): null {
  if (error instanceof DOMException) return null;
  throw error;
}

function isPublicKey(credential: Credential | null): credential is PublicKeyCredential {
  return credential instanceof PublicKeyCredential;
}

export function toBytes(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (each) => each.charCodeAt(0));
}

export function toBase64url(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (each) => String.fromCharCode(each)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
