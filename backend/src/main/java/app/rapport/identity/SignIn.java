package app.rapport.identity;

import app.rapport.identity.factor.SecondFactors;
import app.rapport.identity.signins.Device;
import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.identity.signins.SignInMethod;
import app.rapport.identity.sso.PasswordRule;
import app.rapport.platform.background.Background;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.value.EmailAddress;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The way in with a password: it opens a session, or asks for the second factor of those who have one. */
@Singleton
class SignIn {
    private final Jdbi jdbi;
    private final SignInThrottle throttle;
    private final PasswordHashing hashing;
    private final Admission admission;
    private final SecondStep secondStep;
    private final SecondFactors secondFactors;
    private final PasswordRule rule;
    private final SignInJournal journal;
    private final Background background;

    SignIn(
            Jdbi jdbi,
            SignInThrottle throttle,
            PasswordHashing hashing,
            Admission admission,
            SecondStep secondStep,
            SecondFactors secondFactors,
            PasswordRule rule,
            SignInJournal journal,
            Background background) {
        this.jdbi = jdbi;
        this.throttle = throttle;
        this.hashing = hashing;
        this.admission = admission;
        this.secondStep = secondStep;
        this.secondFactors = secondFactors;
        this.rule = rule;
        this.journal = journal;
        this.background = background;
    }

    private record Candidate(UUID tenant, String slug, String organisation, UUID member, String passwordHash) {}

    Admission.SignedIn withPassword(String email, String password, @Nullable String organisation, Device device) {
        var account = EmailAddress.parse(email, "/email").value();
        var address = device.addressOrEmpty();
        throttle.check(account, address);
        var candidates = candidates(account, organisation);
        var fitting = fitting(candidates, password);
        if (fitting.isEmpty()) {
            throttle.failed(account, address);
            note(candidates, device);
            throw Problem.of("unauthenticated").detail("wrong-credentials");
        }
        throttle.succeeded(account, address);
        if (fitting.size() > 1) {
            throw chooseOrganisation(fitting);
        }
        var chosen = fitting.getFirst();
        return Tenancy.callAs(chosen.tenant(), () -> admit(chosen, device));
    }

    private Admission.SignedIn admit(Candidate chosen, Device device) {
        if (rule.forbids(chosen.member())) {
            throw Problem.of("unauthenticated").detail("single-sign-on-only");
        }
        if (secondFactors.enabled(chosen.member())) {
            throw secondStep.ask(chosen.tenant(), chosen.member());
        }
        return admission.admit(chosen.member(), SignInMethod.PASSWORD, device);
    }

    private static Problem chooseOrganisation(List<Candidate> fitting) {
        return Problem.of("choose-organisation")
                .with(
                        "organisations",
                        fitting.stream()
                                .map(candidate -> Map.of("slug", candidate.slug(), "name", candidate.organisation()))
                                .toList());
    }

    /** In the background: the time an answer takes must not tell whether the account exists. */
    private void note(List<Candidate> candidates, Device device) {
        background.run(
                "to note a failed sign-in",
                () -> candidates.forEach(candidate -> Tenancy.runAs(
                        candidate.tenant(),
                        () -> journal.add(
                                SignInEvent.of(SignInKind.FAILED, candidate.member())
                                        .by(SignInMethod.PASSWORD),
                                device))));
    }

    private List<Candidate> candidates(String account, @Nullable String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select tenant_id, slug, organisation, member_id, password_hash from sign_in_candidates(:email, :slug)")
                .bind("email", account)
                .bind("slug", organisation)
                .map((row, context) -> new Candidate(
                        row.getObject("tenant_id", UUID.class),
                        row.getString("slug"),
                        row.getString("organisation"),
                        row.getObject("member_id", UUID.class),
                        row.getString("password_hash")))
                .list());
    }

    private List<Candidate> fitting(List<Candidate> candidates, String password) {
        if (candidates.isEmpty()) {
            hashing.pretend(password);
        }
        return candidates.stream()
                .filter(candidate -> hashing.fits(password, candidate.passwordHash()))
                .toList();
    }
}
