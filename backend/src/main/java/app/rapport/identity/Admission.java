package app.rapport.identity;

import app.rapport.identity.signins.Device;
import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.identity.signins.SignInMethod;
import app.rapport.platform.security.AccessTokens;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows once somebody has shown who they are: a session, and as long as it lasts access tokens. */
@Singleton
class Admission {
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final Profiles profiles;
    private final SignInJournal journal;

    Admission(Tenancy tenancy, Sessions sessions, AccessTokens accessTokens, Profiles profiles, SignInJournal journal) {
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.profiles = profiles;
        this.journal = journal;
    }

    record SignedIn(
            String accessToken,
            Instant expiresAt,
            Profiles.Me member,
            @Nullable RefreshToken refreshToken) {}

    /** Within the member's organisation, see {@link Tenancy#callAs}. */
    SignedIn admit(UUID member, SignInMethod method, Device device) {
        var opened = QuarkusTransaction.joiningExisting().call(() -> {
            journal.add(SignInEvent.of(SignInKind.SIGNED_IN, member).by(method), device);
            return sessions.open(member, method, device);
        });
        return signedIn(opened);
    }

    SignedIn withRefreshToken(@Nullable String cookie, Device device) {
        var token = RefreshToken.parse(cookie)
                .orElseThrow(() -> Problem.of("unauthenticated").detail("refresh-expired"));
        return Tenancy.callAs(token.tenant(), () -> signedIn(sessions.refresh(token, device)));
    }

    void out(@Nullable String cookie, Device device) {
        RefreshToken.parse(cookie)
                .ifPresent(token -> Tenancy.runAs(token.tenant(), () -> {
                    try {
                        var opened = sessions.refresh(token, device);
                        sessions.end(opened.member(), token.session(), null);
                        journal.add(SignInEvent.of(SignInKind.SIGNED_OUT, opened.member()), device);
                    } catch (Problem alreadyEnded) {
                        // Signing out of what is over is fine.
                    }
                }));
    }

    private SignedIn signedIn(Sessions.Opened opened) {
        var tenant = tenancy.require();
        var token = accessTokens.issue(tenant, opened.member(), opened.session());
        return new SignedIn(
                token.value(),
                token.expiresAt(),
                profiles.of(tenant, opened.member(), opened.session()),
                opened.refreshToken());
    }
}
