package app.rapport.platform.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Access tokens: who, of which organisation, in which session, for 15 minutes. Rights are not in them. */
@Singleton
public class AccessTokens {
    static final String ISSUER = "rapport";
    static final String TENANT = "org";
    static final String SESSION = "sid";
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final SigningKeys keys;
    private final Clock clock;

    AccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public record AccessToken(String value, Instant expiresAt) {}

    public AccessToken issue(UUID tenant, UUID member, UUID session) {
        var now = clock.instant();
        var expiresAt = now.plus(LIFETIME);
        var value = Jwt.issuer(ISSUER)
                .subject(member.toString())
                .claim(TENANT, tenant.toString())
                .claim(SESSION, session.toString())
                .issuedAt(now)
                .expiresAt(expiresAt)
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(keys.signing());
        return new AccessToken(value, expiresAt);
    }
}
