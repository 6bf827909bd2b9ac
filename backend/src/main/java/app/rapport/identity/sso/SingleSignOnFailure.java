package app.rapport.identity.sso;

import java.util.Locale;

/** Why a single sign-on came to nothing, in terms the person at the browser can use; what the provider says never shows. */
public final class SingleSignOnFailure extends RuntimeException {
    /** The app has a text for each. */
    public enum Why {
        DENIED,
        EXPIRED,
        UNREACHABLE,
        MISCONFIGURED,
        NOT_TRUSTED,
        NO_EMAIL,
        NOT_A_MEMBER,
        OTHER_ACCOUNT,
        TOO_MANY_REQUESTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    public SingleSignOnFailure(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
