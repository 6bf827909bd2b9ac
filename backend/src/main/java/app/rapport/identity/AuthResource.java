package app.rapport.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and finding the way back in. */
@Path("/api/v1/auth")
@PermitAll
@Tag(name = "auth")
public class AuthResource {
    private static final String COOKIE = "rapport_refresh";

    private final SignIn signIn;
    private final MailedTokens mailedTokens;
    private final boolean secureCookie;

    AuthResource(SignIn signIn, MailedTokens mailedTokens, @ConfigProperty(name = "rapport.address") String address) {
        this.signIn = signIn;
        this.mailedTokens = mailedTokens;
        this.secureCookie = address.startsWith("https:");
    }

    public record SignInRequest(
            @NotBlank @Size(max = 254) @Schema(examples = "admin@demo.example")
            String email,

            @NotBlank @Size(max = 200) @Schema(examples = "rapport-demo")
            String password,

            @Nullable @Size(max = 100) String organisation) {}

    public record SignedInView(String accessToken, Instant expiresAt, Profiles.Me member) {}

    public record ForgottenPassword(
            @NotBlank @Size(max = 254) String email) {}

    public record ResetPassword(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 200) String password) {}

    @POST
    @Path("/sign-in")
    @Operation(operationId = "signIn", summary = "Sign in with e-mail and password")
    public RestResponse<SignedInView> signIn(
            @Valid @NotNull SignInRequest body,
            HttpServerRequest request,
            @HeaderParam("User-Agent") @Nullable String userAgent) {
        return answer(
                signIn.withPassword(body.email(), body.password(), body.organisation(), device(request, userAgent)));
    }

    @POST
    @Path("/refresh")
    @Operation(operationId = "refreshSession", summary = "A new access token for the session of the refresh cookie")
    public RestResponse<SignedInView> refresh(@CookieParam(COOKIE) @Nullable String cookie) {
        return answer(signIn.withRefreshToken(cookie));
    }

    @POST
    @Path("/sign-out")
    @Operation(operationId = "signOut", summary = "End the session of the refresh cookie")
    public RestResponse<Void> signOut(@CookieParam(COOKIE) @Nullable String cookie) {
        signIn.out(cookie);
        return ResponseBuilder.<Void>noContent().cookie(cookie("", 0)).build();
    }

    @POST
    @Path("/forgotten-password")
    @Operation(
            operationId = "forgottenPassword",
            summary = "Mail a link to choose a new password; answers the same whether or not the address is known")
    public RestResponse<Void> forgotten(@Valid @NotNull ForgottenPassword body, HttpServerRequest request) {
        mailedTokens.sendReset(body.email(), address(request));
        return RestResponse.accepted();
    }

    @POST
    @Path("/reset-password")
    @Operation(operationId = "resetPassword", summary = "Choose a password with the token of a mailed link")
    public RestResponse<Void> reset(@Valid @NotNull ResetPassword body) {
        mailedTokens.redeem(body.token(), body.password());
        return RestResponse.noContent();
    }

    private RestResponse<SignedInView> answer(SignIn.SignedIn signedIn) {
        var answer = ResponseBuilder.ok(
                        new SignedInView(signedIn.accessToken(), signedIn.expiresAt(), signedIn.member()))
                .header("Cache-Control", "no-store");
        var refreshToken = signedIn.refreshToken();
        if (refreshToken != null) {
            answer.cookie(cookie(refreshToken.cookieValue(), 30 * 24 * 3600));
        }
        return answer.build();
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/api/v1/auth")
                .httpOnly(true)
                .secure(secureCookie)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(maxAge)
                .build();
    }

    private static Sessions.Device device(HttpServerRequest request, @Nullable String userAgent) {
        var shortened = userAgent == null || userAgent.length() <= 300 ? userAgent : userAgent.substring(0, 300);
        return new Sessions.Device(address(request), shortened);
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    }
}
