package app.rapport.identity;

import app.rapport.platform.background.Background;
import app.rapport.platform.mail.MemberLetters;
import app.rapport.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mails to members about their account, in their language. */
@Singleton
class MemberMail {
    private final MemberLetters letters;
    private final MemberRepository members;
    private final Tenancy tenancy;
    private final TransactionSynchronizationRegistry transactions;
    private final Background background;
    private final String address;

    MemberMail(
            MemberLetters letters,
            MemberRepository members,
            Tenancy tenancy,
            TransactionSynchronizationRegistry transactions,
            Background background,
            @ConfigProperty(name = "rapport.address") String address) {
        this.letters = letters;
        this.members = members;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.background = background;
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
                    background.run("a mail to a member", () -> Tenancy.runAs(tenant, sending));
                }
            }
        });
    }

    private void send(UUID id, String kind, String link) {
        var member = QuarkusTransaction.joiningExisting().call(() -> members.require(id));
        var email = member.email();
        if (email == null) {
            return;
        }
        var language = Locale.forLanguageTag(member.language());
        letters.send(email, language, kind, member.name(), link);
    }
}
