package app.rapport.identity;

import app.rapport.identity.factor.SecondFactors;
import app.rapport.identity.passkey.Passkeys;
import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.identity.signins.SignInMethod;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Second factors taken on, given up and taken away, always with the consequence for sessions and a line in the journal. */
@Singleton
class FactorChange {
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final MemberReader members;
    private final SignInJournal journal;
    private final Reach reach;
    private final CurrentMember current;

    FactorChange(
            SecondFactors factors,
            Passkeys passkeys,
            Sessions sessions,
            MemberReader members,
            SignInJournal journal,
            Reach reach,
            CurrentMember current) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.members = members;
        this.journal = journal;
        this.reach = reach;
        this.current = current;
    }

    /** The present session is as good from now on as one opened with a code; the others were opened with less and end. */
    @Transactional
    List<String> confirm(String code) {
        var session = current.get().requireSession();
        var codes = factors.confirm(current.id(), code);
        sessions.strengthen(session);
        sessions.end(current.id(), null, session);
        journal.add(SignInEvent.of(SignInKind.SECOND_FACTOR_ADDED, current.id()).by(SignInMethod.TOTP));
        return codes;
    }

    @Transactional
    List<String> renewRecoveryCodes() {
        var codes = factors.renewRecoveryCodes(current.id());
        journal.add(SignInEvent.of(SignInKind.RECOVERY_CODES_RENEWED, current.id()));
        return codes;
    }

    @Transactional
    Passkeys.PasskeyView addPasskey(Passkeys.Made made) {
        var added = passkeys.add(made);
        sessions.strengthen(current.get().requireSession());
        return added;
    }

    @Transactional
    void disable() {
        remove(current.id(), factors.remove(current.id()));
    }

    /** By an administrator, for a member who has lost the phone that has the app or the passkeys. */
    @Transactional
    MemberView reset(UUID id, @Nullable IfMatch ifMatch) {
        var visible = current.visibility("members:read");
        var seen = members.require(id, visible);
        IfMatch.check(ifMatch, seen);
        current.get().require("members:write", id);
        if (!reach.covers(seen.roles().stream().map(Ref::id).toList())) {
            throw Problem.of("forbidden");
        }
        var authenticator = factors.remove(id);
        remove(id, passkeys.removeAll(id) > 0 || authenticator);
        sessions.shutOut(id);
        return members.require(id, visible);
    }

    private void remove(UUID member, boolean removed) {
        if (!removed) {
            throw Problem.of("conflict").detail("second-factor-not-begun");
        }
        journal.add(SignInEvent.of(SignInKind.SECOND_FACTOR_REMOVED, member));
    }
}
