package app.rapport.identity.sso;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param findings what keeps people from signing in there; none: it answers as it should */
public record ProviderCheckView(boolean ok, List<Finding> findings) {
    /** What can be wrong with a provider. */
    public enum Code {
        REFUSED_ADDRESS,
        UNKNOWN_HOST,
        NO_CONNECTION,
        TLS,
        TIMEOUT,
        TOO_LARGE,
        UNEXPECTED_STATUS,
        NOT_DISCOVERY,
        OTHER_ISSUER,
        REFUSED_ENDPOINT,
        NO_CODE_FLOW,
        NO_PKCE,
        NO_KEYS
    }

    /** @param seen what stands there: a status, another issuer, an address */
    public record Finding(Code code, @Nullable String seen) {}

    static ProviderCheckView of(List<Finding> findings) {
        return new ProviderCheckView(findings.isEmpty(), findings);
    }
}
