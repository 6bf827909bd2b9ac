package app.rapport.identity;

import app.rapport.identity.signins.Device;
import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.platform.background.Background;
import app.rapport.platform.security.Secrets;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.value.EmailAddress;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Single-use links in mails: to choose a forgotten password anew, and to accept an invitation. */
@Singleton
class MailedTokens {
    enum Purpose {
        RESET(Duration.ofHours(1), SignInKind.PASSWORD_RESET),
        INVITATION(Duration.ofDays(14), SignInKind.INVITATION_ACCEPTED);

        private final Duration lifetime;
        private final SignInKind used;

        Purpose(Duration lifetime, SignInKind used) {
            this.lifetime = lifetime;
            this.used = used;
        }
    }

    private final Jdbi jdbi;
    private final Clock clock;
    private final Tenancy tenancy;
    private final SignInThrottle throttle;
    private final MemberMail mail;
    private final PasswordChange passwords;
    private final SignInJournal journal;
    private final Background background;

    MailedTokens(
            Jdbi jdbi,
            Clock clock,
            Tenancy tenancy,
            SignInThrottle throttle,
            MemberMail mail,
            PasswordChange passwords,
            SignInJournal journal,
            Background background) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.tenancy = tenancy;
        this.throttle = throttle;
        this.mail = mail;
        this.passwords = passwords;
        this.journal = journal;
        this.background = background;
    }

    private record Owner(UUID tenant, UUID id) {}

    private record Redeemed(UUID member, Purpose purpose) {}

    /** Looks up and mails in the background: neither the answer nor its time tells whether the account exists. */
    void sendReset(String email, Device device) {
        var account = EmailAddress.parse(email, "/email").value();
        var address = device.addressOrEmpty();
        throttle.check("reset " + account, address);
        throttle.failed("reset " + account, address);
        background.run(
                "to look for whose password was forgotten",
                () -> candidates(account)
                        .forEach(member ->
                                background.run("to mail a link for a new password", () -> mailReset(member, device))));
    }

    private void mailReset(Owner member, Device device) {
        Tenancy.runAs(member.tenant(), () -> {
            journal.add(SignInEvent.of(SignInKind.PASSWORD_RESET_ASKED, member.id()), device);
            mail.reset(member.id(), make(member.id(), Purpose.RESET));
        });
    }

    /** A new token; earlier ones for the same purpose stop working. */
    String make(UUID member, Purpose purpose) {
        var secret = Secrets.random();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update mailed_token set used_at = :now
                            where tenant_id = :tenant and member_id = :member and purpose = :purpose and used_at is null""")
                    .bind("tenant", tenancy.require())
                    .bind("member", member)
                    .bind("purpose", purpose.name())
                    .bind("now", now())
                    .execute();
            handle.createUpdate("""
                            insert into mailed_token (tenant_id, id, member_id, purpose, token_hash, expires_at)
                            values (:tenant, :id, :member, :purpose, :hash, :expires)""")
                    .bind("tenant", tenancy.require())
                    .bind("id", TenantRecord.newId())
                    .bind("member", member)
                    .bind("purpose", purpose.name())
                    .bind("hash", Secrets.hash(secret))
                    .bind("expires", now().plus(purpose.lifetime))
                    .execute();
        });
        return secret;
    }

    /** Sets the password and ends all sessions; 422 for a link that expired, was used or never was. */
    void redeem(String token, String password, Device device) {
        Credentials.requireStrong(password, "/password");
        var owner = jdbi.withHandle(handle -> handle.createQuery("select tenant_id, id from mailed_token_owner(:hash)")
                        .bind("hash", Secrets.hash(token))
                        .map((row, context) ->
                                new Owner(row.getObject("tenant_id", UUID.class), row.getObject("id", UUID.class)))
                        .findOne())
                .orElseThrow(MailedTokens::expired);
        Tenancy.runAs(owner.tenant(), () -> use(owner.id(), password, device));
    }

    @Transactional
    void use(UUID id, String password, Device device) {
        // The update is the judge: of two redemptions at once only one finds the token unused.
        var redeemed = jdbi.withHandle(handle -> handle.createQuery("""
                                update mailed_token set used_at = :now
                                where tenant_id = :tenant and id = :id and used_at is null and expires_at > :now
                                returning member_id, purpose""")
                        .bind("tenant", tenancy.require())
                        .bind("id", id)
                        .bind("now", now())
                        .map((row, context) -> new Redeemed(
                                row.getObject("member_id", UUID.class), Purpose.valueOf(row.getString("purpose"))))
                        .findOne())
                .orElseThrow(MailedTokens::expired);
        passwords.replace(redeemed.member(), password, redeemed.purpose().used, device);
    }

    private java.util.List<Owner> candidates(String email) {
        return jdbi.withHandle(handle -> handle.createQuery("select tenant_id, member_id from reset_candidates(:email)")
                .bind("email", email)
                .map((row, context) ->
                        new Owner(row.getObject("tenant_id", UUID.class), row.getObject("member_id", UUID.class)))
                .list());
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Problem expired() {
        return Problem.of("invalid").detail("link-expired").error("/token", "invalid");
    }
}
