package app.rapport.platform.security;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token as a program sends it: {@code rpt_organisation.token.secret}. */
public record ApiTokenCode(UUID tenant, UUID id, String secret) {
    /** By which people, and programs that look for secrets in public places, know what they have found. */
    static final String PREFIX = "rpt_";

    private static final int LONGEST = 200;

    public static ApiTokenCode make(UUID tenant, UUID id) {
        return new ApiTokenCode(tenant, id, Secrets.random());
    }

    static Optional<ApiTokenCode> parse(@Nullable String text) {
        if (text == null || !text.startsWith(PREFIX) || text.length() > LONGEST) {
            return Optional.empty();
        }
        var parts = text.substring(PREFIX.length()).split("\\.", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ApiTokenCode(UUID.fromString(parts[0]), UUID.fromString(parts[1]), parts[2]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String hash() {
        return Secrets.hash(secret);
    }

    public String value() {
        return PREFIX + tenant + "." + id + "." + secret;
    }
}
