package app.rapport.identity;

import app.rapport.identity.passkey.Passkeys;
import app.rapport.identity.signins.Device;
import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.identity.signins.SignInMethod;
import app.rapport.identity.sso.PasswordRule;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;

/** The way in without a password. A passkey is a device and the person it knows: no second factor is asked for. */
@Singleton
class PasskeySignIn {
    private final Passkeys passkeys;
    private final SignInThrottle throttle;
    private final Admission admission;
    private final PasswordRule rule;
    private final SignInJournal journal;

    PasskeySignIn(
            Passkeys passkeys, SignInThrottle throttle, Admission admission, PasswordRule rule, SignInJournal journal) {
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.admission = admission;
        this.rule = rule;
        this.journal = journal;
    }

    Admission.SignedIn with(Passkeys.Shown shown, Device device) {
        var verdict = passkeys.judge(shown);
        var account = "passkey " + verdict.tenant() + " " + verdict.member();
        throttle.check(account, device.addressOrEmpty());
        return Tenancy.callAs(verdict.tenant(), () -> {
            if (!verdict.good()) {
                throttle.failed(account, device.addressOrEmpty());
                journal.add(SignInEvent.of(SignInKind.FAILED, verdict.member()).by(SignInMethod.PASSKEY), device);
                throw Problem.of("unauthenticated").detail("unknown-passkey");
            }
            if (rule.forbids(verdict.member())) {
                throw Problem.of("unauthenticated").detail("single-sign-on-only");
            }
            return admission.admit(verdict.member(), SignInMethod.PASSKEY, device);
        });
    }
}
