package app.rapport.identity;

import app.rapport.identity.signins.Device;
import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.identity.signins.SignInMethod;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Setting a password, always with its consequence: sessions opened with the old one end. */
@Singleton
class PasswordChange {
    private final Credentials credentials;
    private final Sessions sessions;
    private final MemberRepository members;
    private final SignInJournal journal;

    PasswordChange(Credentials credentials, Sessions sessions, MemberRepository members, SignInJournal journal) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.members = members;
        this.journal = journal;
    }

    boolean exists(UUID member) {
        return credentials.hashOf(member).isPresent();
    }

    /**
     * By a mailed link: an invited member becomes active, every session ends.
     *
     * @param kind what the link was for
     */
    @Transactional
    void replace(UUID id, String password, SignInKind kind, Device device) {
        var member = members.require(id);
        if (member.state() == MemberState.DEACTIVATED) {
            throw Problem.of("invalid").detail("link-expired").error("/token", "invalid");
        }
        credentials.requireNew(member, password, "/password");
        member.become(MemberState.ACTIVE);
        credentials.set(id, password);
        sessions.end(id, null, null);
        journal.add(SignInEvent.of(kind, id).by(SignInMethod.MAILED_LINK), device);
    }

    /** By the member, who has shown the old one: the present session stays open, the others end. */
    @Transactional
    void change(UUID id, UUID session, String next) {
        credentials.requireNew(members.require(id), next, "/newPassword");
        credentials.set(id, next);
        sessions.end(id, null, session);
        journal.add(SignInEvent.of(SignInKind.PASSWORD_CHANGED, id));
    }
}
