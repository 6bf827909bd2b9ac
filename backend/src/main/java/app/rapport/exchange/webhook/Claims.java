package app.rapport.exchange.webhook;

import app.rapport.platform.sql.Rows;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which webhooks have something to do, and which copy of the service does it. */
@Singleton
class Claims {
    private final Jdbi jdbi;
    private final Tenancy tenancy;

    Claims(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** @param claim of this hold, shared by those claimed at once */
    record Claimed(UUID tenant, UUID webhook, UUID claim) {}

    /**
     * Outside any organisation.
     *
     * @param share how many webhooks of one organisation are worked on at once, over all copies of the service
     */
    List<Claimed> claim(Duration lease, int limit, int share) {
        var claim = UUID.randomUUID();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select tenant_id, webhook_id from claim_webhooks(:claim, cast(:lease as interval), :limit, :share)")
                .bind("claim", claim)
                .bind("lease", lease.toString())
                .bind("limit", limit)
                .bind("share", share)
                .map((row, context) -> new Claimed(Rows.id(row, "tenant_id"), Rows.id(row, "webhook_id"), claim))
                .list());
    }

    /** Outside any organisation. */
    void prolong(Collection<UUID> claims, Duration lease) {
        jdbi.useHandle(
                handle -> handle.createQuery("select cast(prolong_webhooks(:claims, cast(:lease as interval)) as text)")
                        .bind("claims", claims.toArray(UUID[]::new))
                        .bind("lease", lease.toString())
                        .mapTo(String.class)
                        .list());
    }

    /** Outside any organisation. */
    void forgetOld() {
        jdbi.useHandle(handle -> handle.createQuery("select cast(forget_webhook_deliveries() as text)")
                .mapTo(String.class)
                .list());
    }

    /** @param pause by the database's clock, which is the one that says what is due */
    void release(Claimed claimed, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update webhook_progress set claim = null, leased_until = null, due_at = greatest(due_at, now() + cast(:pause as interval))
                        where tenant_id = :tenant and webhook_id = :webhook and claim = :claim""")
                .bind("tenant", tenancy.require())
                .bind("webhook", claimed.webhook())
                .bind("claim", claimed.claim())
                .bind("pause", pause.toString())
                .execute());
    }
}
