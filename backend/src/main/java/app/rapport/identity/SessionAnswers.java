package app.rapport.identity;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How a sign-in is answered, whatever it was by: the access token in the body, the refresh token in a cookie. */
@Singleton
class SessionAnswers {
    static final String COOKIE = "rapport_refresh";
    private static final int THIRTY_DAYS = 30 * 24 * 3600;

    private final boolean secureCookie;

    SessionAnswers(@ConfigProperty(name = "rapport.address") String address) {
        this.secureCookie = address.startsWith("https:");
    }

    public record SignedInView(String accessToken, Instant expiresAt, Profiles.Me member) {}

    RestResponse<SignedInView> signedIn(Admission.SignedIn signedIn) {
        var answer = ResponseBuilder.ok(
                        new SignedInView(signedIn.accessToken(), signedIn.expiresAt(), signedIn.member()))
                .header("Cache-Control", "no-store");
        var refreshToken = signedIn.refreshToken();
        if (refreshToken != null) {
            answer.cookie(cookie(refreshToken.cookieValue(), THIRTY_DAYS));
        }
        return answer.build();
    }

    RestResponse<Void> signedOut() {
        return ResponseBuilder.<Void>noContent().cookie(cookie("", 0)).build();
    }

    /** For browsers that come back from elsewhere: the app asks for the access token with the cookie. */
    NewCookie cookieOf(RefreshToken token) {
        return cookie(token.cookieValue(), THIRTY_DAYS);
    }

    private NewCookie cookie(String value, int maxAge) {
        return cookie(COOKIE, value, "/api/v1/auth")
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(maxAge)
                .build();
    }

    /** One that scripts do not see, and that is never sent without TLS where the service is reached by it. */
    NewCookie.Builder cookie(String name, String value, String path) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .httpOnly(true)
                .secure(secureCookie);
    }
}
