package app.rapport.identity.sso;

import app.rapport.identity.sso.OpenId.Person;
import app.rapport.identity.sso.SingleSignOnFailure.Why;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Which member a person at a provider is: by their account there, and the first time by their e-mail address, of the
 * current organisation alone. An address that later belongs to another account there opens nothing.
 */
@Singleton
public class MemberAccounts {
    private static final String BY_ACCOUNT = """
            select member_id from member_account
            where tenant_id = :tenant and provider_id = :provider and subject = :subject""";
    private static final String BY_EMAIL = """
            select id from member where tenant_id = :tenant and email = :email and state in ('ACTIVE', 'INVITED')""";
    private static final String LINK = """
            insert into member_account (tenant_id, provider_id, subject, member_id)
            values (:tenant, :provider, :subject, :member)
            on conflict do nothing""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    MemberAccounts(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** Within a transaction. The member may have been deactivated since. */
    public UUID member(Connection connection, Person person) {
        var known = byAccount(connection, person);
        return known.isPresent() ? known.get() : link(connection, person);
    }

    private UUID link(Connection connection, Person person) {
        if (person.email() == null) {
            throw new SingleSignOnFailure(Why.NO_EMAIL);
        }
        var email = person.email().strip().toLowerCase(Locale.ROOT);
        var member = connection.isFor(email) ? byEmail(email) : Optional.<UUID>empty();
        if (member.isEmpty()) {
            throw new SingleSignOnFailure(Why.NOT_A_MEMBER);
        }
        jdbi.useHandle(handle -> handle.createUpdate(LINK)
                .bind("tenant", tenancy.require())
                .bind("provider", connection.provider())
                .bind("subject", person.subject())
                .bind("member", member.get())
                .execute());
        return byAccount(connection, person)
                .filter(member.get()::equals)
                .orElseThrow(() -> new SingleSignOnFailure(Why.OTHER_ACCOUNT));
    }

    private Optional<UUID> byAccount(Connection connection, Person person) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_ACCOUNT)
                .bind("tenant", tenancy.require())
                .bind("provider", connection.provider())
                .bind("subject", person.subject())
                .map((row, context) -> Rows.id(row, "member_id"))
                .findOne());
    }

    private Optional<UUID> byEmail(String email) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_EMAIL)
                .bind("tenant", tenancy.require())
                .bind("email", email)
                .map((row, context) -> Rows.id(row, "id"))
                .findOne());
    }

    /** Everybody is found by their e-mail address once more. */
    void forget(UUID provider) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from member_account where tenant_id = :tenant and provider_id = :provider")
                .bind("tenant", tenancy.require())
                .bind("provider", provider)
                .execute());
    }
}
