package app.rapport.identity;

import app.rapport.platform.security.AccessTokens;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.value.EmailAddress;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The way in: a password becomes a session, a session gives access tokens. */
@Singleton
class SignIn {
    private final Jdbi jdbi;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final Profiles profiles;

    SignIn(Jdbi jdbi, SignInThrottle throttle, Sessions sessions, AccessTokens accessTokens, Profiles profiles) {
        this.jdbi = jdbi;
        this.throttle = throttle;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.profiles = profiles;
    }

    record SignedIn(
            String accessToken,
            Instant expiresAt,
            Profiles.Me member,
            @Nullable RefreshToken refreshToken) {}

    record Candidate(UUID tenant, String slug, String organisation, UUID member, String passwordHash) {}

    SignedIn withPassword(String email, String password, @Nullable String organisation, Sessions.Device device) {
        var account = EmailAddress.parse(email, "/email").value();
        var address = Objects.requireNonNullElse(device.address(), "");
        throttle.check(account, address);
        var fitting = fitting(account, password, organisation);
        if (fitting.isEmpty()) {
            throttle.failed(account, address);
            throw Problem.of("unauthenticated").detail("wrong-credentials");
        }
        throttle.succeeded(account, address);
        if (fitting.size() > 1) {
            throw Problem.of("choose-organisation")
                    .with(
                            "organisations",
                            fitting.stream()
                                    .map(candidate ->
                                            Map.of("slug", candidate.slug(), "name", candidate.organisation()))
                                    .toList());
        }
        var chosen = fitting.getFirst();
        return Tenancy.callAs(chosen.tenant(), () -> signedIn(chosen.tenant(), sessions.open(chosen.member(), device)));
    }

    SignedIn withRefreshToken(@Nullable String cookie) {
        var token = RefreshToken.parse(cookie)
                .orElseThrow(() -> Problem.of("unauthenticated").detail("refresh-expired"));
        return Tenancy.callAs(token.tenant(), () -> signedIn(token.tenant(), sessions.refresh(token)));
    }

    void out(@Nullable String cookie) {
        RefreshToken.parse(cookie)
                .ifPresent(token -> Tenancy.runAs(token.tenant(), () -> {
                    try {
                        var opened = sessions.refresh(token);
                        sessions.end(opened.member(), token.session(), null);
                    } catch (Problem alreadyEnded) {
                        // Signing out of what is over is fine.
                    }
                }));
    }

    private List<Candidate> fitting(String account, String password, @Nullable String organisation) {
        var candidates = jdbi.withHandle(handle -> handle.createQuery(
                        "select tenant_id, slug, organisation, member_id, password_hash from sign_in_candidates(:email, :slug)")
                .bind("email", account)
                .bind("slug", organisation)
                .map((row, context) -> new Candidate(
                        row.getObject("tenant_id", UUID.class),
                        row.getString("slug"),
                        row.getString("organisation"),
                        row.getObject("member_id", UUID.class),
                        row.getString("password_hash")))
                .list());
        if (candidates.isEmpty()) {
            Credentials.pretend(password);
        }
        return candidates.stream()
                .filter(candidate -> Credentials.fits(password, candidate.passwordHash()))
                .toList();
    }

    private SignedIn signedIn(UUID tenant, Sessions.Opened opened) {
        var token = accessTokens.issue(tenant, opened.member(), opened.session());
        return new SignedIn(
                token.value(),
                token.expiresAt(),
                profiles.of(tenant, opened.member(), opened.session()),
                opened.refreshToken());
    }
}
