package app.rapport.identity;

import app.rapport.identity.SessionAnswers.SignedInView;
import app.rapport.identity.signins.Device;
import app.rapport.platform.batch.NotInBatch;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and finding the way back in. */
@Path("/api/v1/auth")
@PermitAll
@Tag(name = "auth")
@NotInBatch
public class AuthResource {
    private final SignIn signIn;
    private final SecondStep secondStep;
    private final Admission admission;
    private final MailedTokens mailedTokens;
    private final SessionAnswers answers;

    AuthResource(
            SignIn signIn,
            SecondStep secondStep,
            Admission admission,
            MailedTokens mailedTokens,
            SessionAnswers answers) {
        this.signIn = signIn;
        this.secondStep = secondStep;
        this.admission = admission;
        this.mailedTokens = mailedTokens;
        this.answers = answers;
    }

    public record SignInRequest(
            @NotBlank @Size(max = 254) @Schema(examples = "admin@demo.example")
            String email,

            @NotBlank @Size(max = 200) @Schema(examples = "rapport-demo")
            String password,

            @Nullable @Size(max = 100) String organisation) {}

    /** @param code of the authenticator app, or a recovery code */
    public record SecondFactorRequest(
            @NotBlank @Size(max = 200) String challenge,

            @NotBlank @Size(max = 50) @Schema(examples = "123456")
            String code) {}

    public record ForgottenPassword(
            @NotBlank @Size(max = 254) String email) {}

    public record ResetPassword(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 200) String password) {}

    @POST
    @Path("/sign-in")
    @Operation(operationId = "signIn", summary = "Sign in with e-mail and password")
    public RestResponse<SignedInView> signIn(@Valid @NotNull SignInRequest body, @Context HttpServerRequest request) {
        return answers.signedIn(
                signIn.withPassword(body.email(), body.password(), body.organisation(), Device.of(request)));
    }

    @POST
    @Path("/second-factor")
    @Operation(
            operationId = "giveSecondFactor",
            summary = "The second half of a sign-in that was answered with the problem second-factor")
    public RestResponse<SignedInView> secondFactor(
            @Valid @NotNull SecondFactorRequest body, @Context HttpServerRequest request) {
        return answers.signedIn(secondStep.withCode(body.challenge(), body.code(), Device.of(request)));
    }

    @POST
    @Path("/refresh")
    @Operation(operationId = "refreshSession", summary = "A new access token for the session of the refresh cookie")
    public RestResponse<SignedInView> refresh(
            @CookieParam(SessionAnswers.COOKIE) @Nullable String cookie, @Context HttpServerRequest request) {
        return answers.signedIn(admission.withRefreshToken(cookie, Device.of(request)));
    }

    @POST
    @Path("/sign-out")
    @Operation(operationId = "signOut", summary = "End the session of the refresh cookie")
    public RestResponse<Void> signOut(
            @CookieParam(SessionAnswers.COOKIE) @Nullable String cookie, @Context HttpServerRequest request) {
        admission.out(cookie, Device.of(request));
        return answers.signedOut();
    }

    @POST
    @Path("/forgotten-password")
    @ResponseStatus(202)
    @Operation(
            operationId = "forgottenPassword",
            summary = "Mail a link to choose a new password; answers the same whether or not the address is known")
    public RestResponse<Void> forgotten(@Valid @NotNull ForgottenPassword body, @Context HttpServerRequest request) {
        mailedTokens.sendReset(body.email(), Device.of(request));
        return RestResponse.accepted();
    }

    @POST
    @Path("/reset-password")
    @Operation(operationId = "resetPassword", summary = "Choose a password with the token of a mailed link")
    public RestResponse<Void> reset(@Valid @NotNull ResetPassword body, @Context HttpServerRequest request) {
        mailedTokens.redeem(body.token(), body.password(), Device.of(request));
        return RestResponse.noContent();
    }
}
