package app.rapport.identity;

import app.rapport.identity.challenge.Challenges;
import app.rapport.identity.factor.SecondFactors;
import app.rapport.identity.signins.Device;
import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.identity.signins.SignInMethod;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * The second half of a sign-in for those who have a second factor. Wrong codes are counted by member, not by challenge:
 * whoever knows the password gets no more guesses by signing in anew.
 */
@Singleton
class SecondStep {
    private final Challenges challenges;
    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final Admission admission;
    private final SignInJournal journal;

    SecondStep(
            Challenges challenges,
            SecondFactors factors,
            SignInThrottle throttle,
            Admission admission,
            SignInJournal journal) {
        this.challenges = challenges;
        this.factors = factors;
        this.throttle = throttle;
        this.admission = admission;
        this.journal = journal;
    }

    /** Whose password was right. */
    record PasswordGiven(UUID tenant, UUID member) {
        String account() {
            return "second-factor " + tenant + " " + member;
        }
    }

    Problem ask(UUID tenant, UUID member) {
        var challenge = challenges.make(new PasswordGiven(tenant, member));
        return Problem.of("second-factor")
                .with("challenge", challenge.secret())
                .with("expiresAt", challenge.expiresAt());
    }

    Admission.SignedIn withCode(String challenge, String code, Device device) {
        var given = challenges
                .find(challenge, PasswordGiven.class)
                .orElseThrow(() -> Problem.of("unauthenticated").detail("challenge-expired"));
        throttle.check(given.account(), device.addressOrEmpty());
        return Tenancy.callAs(given.tenant(), () -> {
            var method = factors.accept(given.member(), code).orElseThrow(() -> refuse(given, device));
            throttle.succeeded(given.account(), device.addressOrEmpty());
            if (challenges.take(challenge, PasswordGiven.class).isEmpty()) {
                throw Problem.of("unauthenticated").detail("challenge-expired");
            }
            return admission.admit(given.member(), method, device);
        });
    }

    private Problem refuse(PasswordGiven given, Device device) {
        throttle.failed(given.account(), device.addressOrEmpty());
        journal.add(SignInEvent.of(SignInKind.FAILED, given.member()).by(SignInMethod.TOTP), device);
        return Problem.of("unauthenticated").detail("wrong-code").error("/code", "wrong-code");
    }
}
