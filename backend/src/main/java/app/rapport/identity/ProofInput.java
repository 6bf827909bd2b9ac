package app.rapport.identity;

import app.rapport.identity.PasskeySignInResource.PasskeyRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Shows once more who is signed in, by one of the ways they have.
 *
 * @param passkey an answer to the options of {@code /auth/passkey/options}
 */
@Schema(description = "Shows once more who is signed in, by one of the proofs that the second factor's state names")
public record ProofInput(
        @Nullable @Size(max = 200) String password,
        @Nullable @Valid PasskeyRequest passkey) {}
