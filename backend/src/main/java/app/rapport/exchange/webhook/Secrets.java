package app.rapport.exchange.webhook;

import app.rapport.platform.security.SecretBox;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What messages are signed with: known to the receiver and to us, and closed to whoever reads the database. */
@Singleton
class Secrets {
    /** How long the one before is still good, as an ISO 8601 duration. */
    private static final String OVERLAP = "PT24H";

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final SecretBox box;

    Secrets(Jdbi jdbi, Tenancy tenancy, SecretBox box) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.box = box;
    }

    /** Within a transaction; the answer is the one time that anybody sees it. */
    String add(UUID webhook) {
        var secret = Signature.newSecret();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into webhook_secret (tenant_id, id, webhook_id, secret)
                        values (:tenant, :id, :webhook, :secret)""")
                .bind("tenant", tenancy.require())
                .bind("id", TenantRecord.newId())
                .bind("webhook", webhook)
                .bind("secret", box.seal(secret, owner(webhook)))
                .execute());
        return secret;
    }

    /** Within a transaction; messages are signed with the old one, too, for a day. */
    String renew(UUID webhook) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update webhook_secret set expires_at = now() + cast(:overlap as interval)
                        where tenant_id = :tenant and webhook_id = :webhook
                          and (expires_at is null or expires_at > now() + cast(:overlap as interval))""")
                .bind("tenant", tenancy.require())
                .bind("webhook", webhook)
                .bind("overlap", OVERLAP)
                .execute());
        return add(webhook);
    }

    /** Several copies of the service may do it at once: the first to come seals a secret, and the others leave it. */
    void sealThoseInClear() {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select id, webhook_id, secret from webhook_secret
                        where tenant_id = :tenant and secret like :prefix || '%'""")
                .bind("tenant", tenancy.require())
                .bind("prefix", Signature.PREFIX)
                .map((row, context) ->
                        new InClear(Rows.id(row, "id"), Rows.id(row, "webhook_id"), row.getString("secret")))
                .list()
                .forEach(each -> handle.createUpdate("""
                                update webhook_secret set secret = :sealed
                                where tenant_id = :tenant and id = :id and secret = :secret""")
                        .bind("tenant", tenancy.require())
                        .bind("id", each.id())
                        .bind("secret", each.secret())
                        .bind("sealed", box.seal(each.secret(), owner(each.webhook())))
                        .execute()));
    }

    private record InClear(UUID id, UUID webhook, String secret) {}

    /** @param sealed as the table has them; a copy of the first releases, while it still runs, writes them in clear */
    List<String> open(UUID webhook, String[] sealed) {
        return Arrays.stream(sealed)
                .map(each -> Signature.isSecret(each) ? each : box.open(each, owner(webhook)))
                .toList();
    }

    private static String owner(UUID webhook) {
        return "webhook_secret:" + webhook;
    }
}
