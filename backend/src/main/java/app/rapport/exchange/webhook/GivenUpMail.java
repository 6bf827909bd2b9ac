package app.rapport.exchange.webhook;

import app.rapport.platform.background.Background;
import app.rapport.platform.mail.MemberLetters;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Tells a member that their webhook was given up, for nothing in the app would make them look. */
@Singleton
class GivenUpMail {
    private final MemberLetters letters;
    private final Background background;
    private final Jdbi jdbi;
    private final String address;

    GivenUpMail(
            MemberLetters letters,
            Background background,
            Jdbi jdbi,
            @ConfigProperty(name = "rapport.address") String address) {
        this.letters = letters;
        this.background = background;
        this.jdbi = jdbi;
        this.address = address;
    }

    private record Owner(String name, String email, Locale language, String webhook) {}

    /** Nobody waits for the mail server. */
    void send(UUID tenant, UUID webhook) {
        background.run(
                "to tell a member that their webhook was given up",
                () -> Tenancy.callAs(tenant, () -> owner(tenant, webhook)).ifPresent(owner -> send(owner, webhook)));
    }

    private Optional<Owner> owner(UUID tenant, UUID webhook) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.name, m.email, m.language, w.name as webhook
                        from webhook w join member m on m.tenant_id = w.tenant_id and m.id = w.member_id
                        where w.tenant_id = :tenant and w.id = :webhook and m.email is not null""")
                .bind("tenant", tenant)
                .bind("webhook", webhook)
                .map((row, context) -> new Owner(
                        row.getString("name"),
                        row.getString("email"),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getString("webhook")))
                .findOne());
    }

    private void send(Owner owner, UUID webhook) {
        var link = address + "/webhooks?preview=" + webhook;
        letters.send(owner.email(), owner.language(), "webhook-given-up", owner.name(), owner.webhook(), link);
    }
}
