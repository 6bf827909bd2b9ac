package app.rapport.identity;

import app.rapport.platform.security.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code organisation.session.secret}, as the refresh cookie carries it. */
record RefreshToken(UUID tenant, UUID session, String secret) {
    static RefreshToken make(UUID tenant, UUID session) {
        return new RefreshToken(tenant, session, Secrets.random());
    }

    static Optional<RefreshToken> parse(@Nullable String cookie) {
        if (cookie == null || cookie.length() > 200) {
            return Optional.empty();
        }
        var parts = cookie.split("\\.", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RefreshToken(UUID.fromString(parts[0]), UUID.fromString(parts[1]), parts[2]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String hash() {
        return Secrets.hash(secret.getBytes(StandardCharsets.UTF_8));
    }

    String cookieValue() {
        return tenant + "." + session + "." + secret;
    }
}
