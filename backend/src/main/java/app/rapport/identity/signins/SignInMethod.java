package app.rapport.identity.signins;

/** By what somebody came in, or by what a way in was changed. */
public enum SignInMethod {
    PASSWORD(false),
    /** A password, then a code of the authenticator app. */
    TOTP(true),
    /** A password, then a recovery code. */
    RECOVERY_CODE(true),
    PASSKEY(true),
    SINGLE_SIGN_ON(true),
    MAILED_LINK(false),
    /** A refresh token was used a second time: somebody had copied it. */
    COPIED_COOKIE(false);

    private final boolean strong;

    SignInMethod(boolean strong) {
        this.strong = strong;
    }

    /** More than a password, or what another service vouches for. */
    public boolean strong() {
        return strong;
    }
}
