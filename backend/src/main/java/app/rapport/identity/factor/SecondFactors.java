package app.rapport.identity.factor;

import app.rapport.identity.signins.SignInMethod;
import app.rapport.platform.security.SecretBox;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The authenticator app of each member who has one: set up, asked, taken away. */
@Singleton
public class SecondFactors {
    private static final String BEGIN = """
            insert into second_factor as f (tenant_id, member_id, secret, created_at)
            values (:tenant, :member, :secret, :now)
            on conflict (tenant_id, member_id) do update set secret = excluded.secret, created_at = excluded.created_at,
                last_step = 0
            where f.confirmed_at is null""";
    private static final String ADVANCE = """
            update second_factor set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
            where tenant_id = :tenant and member_id = :member and last_step < :step""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final Clock clock;
    private final SecretBox box;
    private final RecoveryCodes recoveryCodes;

    SecondFactors(Jdbi jdbi, Tenancy tenancy, Clock clock, SecretBox box, RecoveryCodes recoveryCodes) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.clock = clock;
        this.box = box;
        this.recoveryCodes = recoveryCodes;
    }

    /** @param since absent while there is no second factor */
    public record State(boolean enabled, @Nullable Instant since, int recoveryCodesLeft) {}

    /**
     * What an authenticator app needs, shown once.
     *
     * @param secret to type in, where nothing can be scanned
     * @param qrCode an SVG image of the address
     */
    public record Enrolment(String secret, String uri, String qrCode) {}

    private record Stored(byte[] secret, @Nullable Instant confirmedAt) {}

    public State of(UUID member) {
        var confirmedAt = find(member).map(Stored::confirmedAt);
        return new State(confirmedAt.isPresent(), confirmedAt.orElse(null), recoveryCodes.left(member));
    }

    public boolean enabled(UUID member) {
        return find(member).filter(stored -> stored.confirmedAt() != null).isPresent();
    }

    /** A new secret, which counts once a code made with it has been seen; 409 while another one counts. */
    @Transactional
    public Enrolment begin(UUID member, String account, String organisation) {
        var secret = Base32.encode(Totp.newSecret());
        var begun = jdbi.withHandle(handle -> handle.createUpdate(BEGIN)
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .bind("secret", box.seal(secret, owner(member)))
                .bind("now", now())
                .execute());
        if (begun == 0) {
            throw Problem.of("conflict").detail("second-factor-there");
        }
        var uri = Totp.uri(secret, account, "Rapport " + organisation);
        return new Enrolment(secret, uri, QrImage.svg(uri));
    }

    /** The codes to write down; 422 unless the code shows that the app has the secret. */
    @Transactional
    public List<String> confirm(UUID member, String code) {
        var stored = find(member).orElseThrow(() -> Problem.of("conflict").detail("second-factor-not-begun"));
        if (stored.confirmedAt() != null) {
            throw Problem.of("conflict").detail("second-factor-there");
        }
        if (!advance(member, stored, code)) {
            throw Problem.invalid("/code", "wrong-code");
        }
        return recoveryCodes.renew(member);
    }

    /** By which way a code opens, if it does; it then does not a second time. */
    @Transactional
    public Optional<SignInMethod> accept(UUID member, String code) {
        var stored = find(member).filter(found -> found.confirmedAt() != null);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        var typed = code.replace(" ", "");
        if (Totp.looksLikeCode(typed)) {
            return advance(member, stored.get(), typed) ? Optional.of(SignInMethod.TOTP) : Optional.empty();
        }
        return recoveryCodes.use(member, typed) ? Optional.of(SignInMethod.RECOVERY_CODE) : Optional.empty();
    }

    @Transactional
    public List<String> renewRecoveryCodes(UUID member) {
        if (!enabled(member)) {
            throw Problem.of("conflict").detail("second-factor-not-begun");
        }
        return recoveryCodes.renew(member);
    }

    /** @return whether there was one */
    @Transactional
    public boolean remove(UUID member) {
        recoveryCodes.remove(member);
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "delete from second_factor where tenant_id = :tenant and member_id = :member")
                        .bind("tenant", tenancy.require())
                        .bind("member", member)
                        .execute())
                == 1;
    }

    /** The update is the judge: a code of a step that was used, or lies before one that was, changes nothing. */
    private boolean advance(UUID member, Stored stored, String code) {
        var step = Totp.stepOf(stored.secret(), code.replace(" ", ""), clock.instant());
        return step.isPresent()
                && jdbi.withHandle(handle -> handle.createUpdate(ADVANCE)
                                .bind("tenant", tenancy.require())
                                .bind("member", member)
                                .bind("step", step.getAsLong())
                                .bind("now", now())
                                .execute())
                        == 1;
    }

    private Optional<Stored> find(UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select secret, confirmed_at from second_factor
                        where tenant_id = :tenant and member_id = :member""")
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .map((row, context) -> new Stored(
                        Base32.decode(box.open(row.getString("secret"), owner(member))),
                        Rows.instantOrNull(row, "confirmed_at")))
                .findOne());
    }

    private String owner(UUID member) {
        return "second_factor " + tenancy.require() + " " + member;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
