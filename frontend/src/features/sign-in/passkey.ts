import { api, unwrap } from '@/shared/api/client';
import { keepToken } from '@/shared/auth/token';
import { showPasskey } from '@/shared/auth/webauthn';

/** Whether a passkey was shown; one that opens nothing is a problem. */
export async function signInWithPasskey(): Promise<boolean> {
  const shown = await showPasskey(await unwrap(api.POST('/api/v1/auth/passkey/options')));
  if (shown === undefined) return false;
  keepToken(await unwrap(api.POST('/api/v1/auth/passkey', { body: shown })));
  return true;
}
