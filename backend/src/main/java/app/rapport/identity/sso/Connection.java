package app.rapport.identity.sso;

import java.util.List;
import java.util.UUID;

/** An active provider with what is needed to speak with it. */
public record Connection(
        UUID provider, String name, String issuer, String clientId, String clientSecret, List<String> domains) {
    boolean isFor(String email) {
        return domains.contains(email.substring(email.lastIndexOf('@') + 1));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Connection[" + provider + "]";
    }
}
