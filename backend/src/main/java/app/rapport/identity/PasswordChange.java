package app.rapport.identity;

import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Setting a password, always with its consequence: sessions opened with the old one end. */
@Singleton
class PasswordChange {
    private final Credentials credentials;
    private final Sessions sessions;
    private final MemberRepository members;

    PasswordChange(Credentials credentials, Sessions sessions, MemberRepository members) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.members = members;
    }

    boolean exists(UUID member) {
        return credentials.hashOf(member).isPresent();
    }

    /** By a mailed link: an invited member becomes active, every session ends. */
    @Transactional
    void replace(UUID id, String password) {
        var member = members.require(id);
        if (member.state() == MemberState.DEACTIVATED) {
            throw Problem.of("invalid").detail("link-expired").error("/token", "invalid");
        }
        member.become(MemberState.ACTIVE);
        credentials.set(id, password);
        sessions.end(id, null, null);
    }

    /** By the member: the present session stays open, the others end. */
    @Transactional
    void change(UUID id, @Nullable UUID session, String current, String next) {
        Credentials.requireStrong(next, "/newPassword");
        var fits = credentials
                .hashOf(id)
                .filter(hash -> Credentials.fits(current, hash))
                .isPresent();
        if (!fits) {
            throw Problem.invalid("/currentPassword", "wrong-password");
        }
        credentials.set(id, next);
        sessions.end(id, null, session);
    }
}
