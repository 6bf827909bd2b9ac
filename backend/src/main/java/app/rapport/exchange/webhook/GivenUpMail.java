package app.rapport.exchange.webhook;

import app.rapport.platform.tenancy.Tenancy;
import com.ibm.icu.text.MessageFormat;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Tells a member that their webhook was given up, for nothing in the app would make them look. */
@Singleton
class GivenUpMail {
    private static final Logger LOG = Logger.getLogger(GivenUpMail.class);

    private final Mailer mailer;
    private final Jdbi jdbi;
    private final String address;

    GivenUpMail(Mailer mailer, Jdbi jdbi, @ConfigProperty(name = "rapport.address") String address) {
        this.mailer = mailer;
        this.jdbi = jdbi;
        this.address = address;
    }

    private record Owner(String name, String email, Locale language, String webhook) {}

    /** Nobody waits for the mail server. */
    void send(UUID tenant, UUID webhook) {
        Thread.ofVirtual().name("webhook-given-up").start(() -> {
            try {
                Tenancy.callAs(tenant, () -> owner(tenant, webhook)).ifPresent(owner -> send(owner, webhook));
            } catch (RuntimeException e) {
                LOG.errorf(e, "the member of webhook %s could not be told that it was given up", webhook);
            }
        });
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
        var texts = ResourceBundle.getBundle(
                "mails",
                owner.language(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var link = address + "/webhooks?preview=" + webhook;
        var body = new MessageFormat(texts.getString("webhook-given-up.body"), owner.language())
                .format(new Object[] {owner.name(), owner.webhook(), link});
        mailer.send(Mail.withText(owner.email(), texts.getString("webhook-given-up.subject"), body));
    }
}
