package app.rapport.identity.signins;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the sign-in journal.
 *
 * @param member whose account it is about
 * @param subject what it was about besides: the name of a token or a passkey, the device of a session
 */
public record SignInEvent(
        SignInKind kind,
        UUID member,
        @Nullable SignInMethod method,
        @Nullable String subject) {
    public static SignInEvent of(SignInKind kind, UUID member) {
        return new SignInEvent(kind, member, null, null);
    }

    public SignInEvent by(SignInMethod how) {
        return new SignInEvent(kind, member, how, subject);
    }

    public SignInEvent about(@Nullable String what) {
        return new SignInEvent(kind, member, method, what);
    }
}
