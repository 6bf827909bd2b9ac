package app.rapport.identity;

import app.rapport.platform.tenancy.Tenancy;
import com.ibm.icu.text.MessageFormat;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Mails to members about their account, in their language. */
@Singleton
class MemberMail {
    private static final Logger LOG = Logger.getLogger(MemberMail.class);

    private final Mailer mailer;
    private final MemberRepository members;
    private final Tenancy tenancy;
    private final TransactionSynchronizationRegistry transactions;
    private final ManagedExecutor executor;
    private final String address;

    MemberMail(
            Mailer mailer,
            MemberRepository members,
            Tenancy tenancy,
            TransactionSynchronizationRegistry transactions,
            ManagedExecutor executor,
            @ConfigProperty(name = "rapport.address") String address) {
        this.mailer = mailer;
        this.members = members;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.executor = executor;
        this.address = address;
    }

    void reset(UUID member, String token) {
        send(member, "reset", address + "/reset-password?token=" + token);
    }

    void invitation(UUID member, String token) {
        send(member, "invitation", invitationLink(token));
    }

    String invitationLink(String token) {
        return address + "/accept-invitation?token=" + token;
    }

    /** Mail cannot be rolled back, so it waits for the commit, and then for no request. */
    void afterCommit(Runnable sending) {
        var tenant = tenancy.require();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is sent before the outcome is known.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    executor.execute(() -> trySending(tenant, sending));
                }
            }
        });
    }

    private static void trySending(UUID tenant, Runnable sending) {
        try {
            Tenancy.runAs(tenant, sending);
        } catch (RuntimeException e) {
            LOG.error("a mail to a member could not be sent", e);
        }
    }

    private void send(UUID id, String kind, String link) {
        var member = QuarkusTransaction.joiningExisting().call(() -> members.require(id));
        var email = member.email();
        if (email == null) {
            return;
        }
        var language = Locale.forLanguageTag(member.language());
        var texts = ResourceBundle.getBundle(
                "mails",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var body =
                new MessageFormat(texts.getString(kind + ".body"), language).format(new Object[] {member.name(), link});
        mailer.send(Mail.withText(email, texts.getString(kind + ".subject"), body));
    }
}
