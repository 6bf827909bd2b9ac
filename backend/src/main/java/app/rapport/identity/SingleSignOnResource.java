package app.rapport.identity;

import app.rapport.identity.signins.Device;
import app.rapport.identity.sso.OpenId;
import app.rapport.identity.sso.SingleSignOnFailure;
import app.rapport.platform.batch.NotInBatch;
import app.rapport.platform.web.TakesAnyParameter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/auth/single-sign-on")
@PermitAll
@Tag(name = "auth")
@NotInBatch
public class SingleSignOnResource {
    static final String COOKIE = "rapport_single_sign_on";
    private static final String PATH = "/api/v1/auth/single-sign-on";

    private final SingleSignOn singleSignOn;
    private final SessionAnswers answers;

    SingleSignOnResource(SingleSignOn singleSignOn, SessionAnswers answers) {
        this.singleSignOn = singleSignOn;
        this.answers = answers;
    }

    /** @param provider which way, after an answer that left the choice */
    public record SingleSignOnRequest(
            @NotBlank @Size(max = 254) @Schema(examples = "ana@example.com")
            String email,

            @Nullable UUID provider) {}

    public record SingleSignOnWay(UUID provider, String name, String organisation) {}

    /**
     * @param address where the browser goes to sign in; absent when there is a choice
     * @param ways by the e-mail address's domain
     */
    public record SingleSignOnAnswer(
            @Nullable @Schema(examples = "https://login.example.com/authorize?client_id=rapport")
            URI address,

            List<SingleSignOnWay> ways) {}

    @POST
    @Operation(
            operationId = "beginSingleSignOn",
            summary = "Where members with such an e-mail address sign in; the same whether or not anybody has it")
    public RestResponse<SingleSignOnAnswer> begin(
            @Valid @NotNull SingleSignOnRequest body, @Context HttpServerRequest request) {
        var begun = singleSignOn.begin(body.email(), body.provider(), Device.of(request));
        var ways = begun.ways().stream()
                .map(way -> new SingleSignOnWay(way.provider(), way.name(), way.organisation()))
                .toList();
        var answer = ResponseBuilder.ok(new SingleSignOnAnswer(begun.address(), ways))
                .header("Cache-Control", "no-store");
        if (begun.browser() != null) {
            answer.cookie(cookie(begun.browser(), (int) SingleSignOn.LIFETIME.toSeconds()));
        }
        return answer.build();
    }

    @GET
    @Path("/callback")
    @TakesAnyParameter
    @Operation(
            operationId = "finishSingleSignOn",
            summary = "Where the provider sends the browser back to: it goes on to the app, signed in or told why not")
    @APIResponse(responseCode = "303", description = "On to the app, with the refresh cookie if signed in")
    public RestResponse<Void> callback(
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("error") @Nullable String error,
            @QueryParam("iss") @Nullable String issuer,
            @CookieParam(COOKIE) @Nullable String browser,
            @Context HttpServerRequest request) {
        try {
            var brought = new OpenId.Brought(code, error, issuer);
            var signedIn = singleSignOn.arrive(state, browser, brought, Device.of(request));
            var answer = toApp("done");
            if (signedIn.refreshToken() != null) {
                answer.cookie(answers.cookieOf(signedIn.refreshToken()));
            }
            return answer.build();
        } catch (SingleSignOnFailure failure) {
            return toApp(failure.why().code()).build();
        }
    }

    private ResponseBuilder<Void> toApp(String outcome) {
        return ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                .header("Location", "/sign-in?sso=" + outcome)
                .header("Cache-Control", "no-store")
                .cookie(cookie("", 0));
    }

    /** Sent along when the provider sends the browser back, which cookies for this site alone are not. */
    private NewCookie cookie(String value, int maxAge) {
        return answers.cookie(COOKIE, value, PATH)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
