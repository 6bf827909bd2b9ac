package app.rapport.identity.sso;

import app.rapport.identity.sso.ProviderCheckView.Code;
import org.jspecify.annotations.Nullable;

/** A provider that is not there, or does not speak as it should. */
final class ProviderFailure extends Exception {
    private static final int LONGEST = 300;

    private final Code code;
    private final @Nullable String seen;

    ProviderFailure(Code code, @Nullable String seen) {
        super(code.name(), null, false, false);
        this.code = code;
        this.seen = seen == null || seen.length() <= LONGEST ? seen : seen.substring(0, LONGEST);
    }

    ProviderFailure(Code code) {
        this(code, null);
    }

    ProviderCheckView.Finding finding() {
        return new ProviderCheckView.Finding(code, seen);
    }
}
