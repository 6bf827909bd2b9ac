package app.rapport.identity;

import app.rapport.identity.SessionAnswers.SignedInView;
import app.rapport.identity.passkey.Passkeys;
import app.rapport.identity.signins.Device;
import app.rapport.platform.batch.NotInBatch;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/auth/passkey")
@PermitAll
@Tag(name = "auth")
@NotInBatch
public class PasskeySignInResource {
    private final Passkeys passkeys;
    private final PasskeySignIn signIn;
    private final SessionAnswers answers;

    PasskeySignInResource(Passkeys passkeys, PasskeySignIn signIn, SessionAnswers answers) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.answers = answers;
    }

    /** What {@code navigator.credentials.get} answered; bytes in base64url. */
    public record PasskeyRequest(
            @NotBlank @Size(max = 2_000) String credentialId,
            @NotBlank @Size(max = 10_000) String clientDataJSON,
            @NotBlank @Size(max = 10_000) String authenticatorData,
            @NotBlank @Size(max = 2_000) String signature,
            @NotBlank @Size(max = 200) String userHandle) {}

    @POST
    @Path("/options")
    @Operation(operationId = "askForPasskey", summary = "What a browser needs to look for a passkey")
    public Passkeys.RequestOptions ask() {
        return passkeys.ask();
    }

    @POST
    @Operation(operationId = "signInWithPasskey", summary = "Sign in with the passkey a browser has found")
    public RestResponse<SignedInView> signIn(@Valid @NotNull PasskeyRequest body, @Context HttpServerRequest request) {
        return answers.signedIn(signIn.with(read(body), Device.of(request)));
    }

    static Passkeys.Shown read(PasskeyRequest body) {
        return new Passkeys.Shown(
                Base64Url.decode(body.credentialId(), "/credentialId"),
                Base64Url.decode(body.clientDataJSON(), "/clientDataJSON"),
                Base64Url.decode(body.authenticatorData(), "/authenticatorData"),
                Base64Url.decode(body.signature(), "/signature"),
                Base64Url.decode(body.userHandle(), "/userHandle"));
    }
}
