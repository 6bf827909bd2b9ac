package app.rapport.identity;

import app.rapport.identity.passkey.Passkeys;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks signed-in members to show once more who they are before their ways in are changed: a session that was stolen, or a
 * screen left alone, is not enough.
 */
@Singleton
class Proof {
    private final PasswordProof passwordProof;
    private final PasswordChange passwords;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final CurrentMember current;

    Proof(
            PasswordProof passwordProof,
            PasswordChange passwords,
            Passkeys passkeys,
            Sessions sessions,
            CurrentMember current) {
        this.passwordProof = passwordProof;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.current = current;
    }

    /** What one has to show; who has nothing proves it by having just signed in. */
    List<ProofKind> offered() {
        return Stream.of(ProofKind.values()).filter(this::has).toList();
    }

    private boolean has(ProofKind kind) {
        return switch (kind) {
            case PASSWORD -> passwords.exists(current.id());
            case PASSKEY -> !passkeys.own().isEmpty();
        };
    }

    /** 422 at the proof that is wrong or missing; 403 for who has none and signed in long ago. */
    void require(ProofInput given) {
        var session = current.get().requireSession();
        if (given.passkey() != null) {
            requireOwn(PasskeySignInResource.read(given.passkey()));
        } else if (given.password() != null && !given.password().isEmpty()) {
            passwordProof.require(current.id(), given.password(), "/password");
        } else if (!offered().isEmpty()) {
            throw Problem.invalid("/password", "required");
        } else if (!sessions.justOpened(session)) {
            throw Problem.of("forbidden").detail("sign-in-again");
        }
    }

    private void requireOwn(Passkeys.Shown shown) {
        if (!isOwn(shown)) {
            throw Problem.invalid("/passkey", "wrong-passkey");
        }
    }

    /** What would refuse a sign-in (401) is only a wrong answer here: whoever is signed in stays so. */
    private boolean isOwn(Passkeys.Shown shown) {
        try {
            var verdict = passkeys.judge(shown);
            return verdict.good()
                    && verdict.tenant().equals(current.tenant())
                    && verdict.member().equals(current.id());
        } catch (Problem refusal) {
            return false;
        }
    }
}
