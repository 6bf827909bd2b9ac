/** Passkeys (WebAuthn): kept for members, and taken in place of a password; {@link Passkeys} is the way in. */
@NullMarked
package app.rapport.identity.passkey;

import org.jspecify.annotations.NullMarked;
