package app.rapport.exchange.webhook;

import app.rapport.exchange.webhook.Claims.Claimed;
import app.rapport.platform.journal.ChangeFeed.Place;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The messages of one webhook, as who has claimed it puts them in and takes them out. */
@Singleton
class Outbox {
    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final Secrets secrets;
    private final Attempts attempts;

    Outbox(Jdbi jdbi, Tenancy tenancy, Secrets secrets, Attempts attempts) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.secrets = secrets;
        this.attempts = attempts;
    }

    /**
     * @param untried messages that wait for their first attempt
     * @param waiting all that wait, these included
     */
    record Standing(
            UUID tenant,
            UUID member,
            String url,
            List<String> events,
            @Nullable String filter,
            Place read,
            int failures,
            @Nullable Instant failingSince,
            List<String> secrets,
            long untried,
            long waiting) {
        private static final int ROOM_FOR_UNTRIED = 1_000;
        private static final int ROOM = 10_000;

        /** Everything else waits in the journal. */
        boolean hasRoom() {
            return untried < ROOM_FOR_UNTRIED && waiting < ROOM;
        }
    }

    record Entry(UUID id, String type, UUID record, String payload) {}

    /**
     * @param attempts since it was made or sent again by somebody
     * @param tried ever
     */
    record Due(
            UUID id,
            UUID record,
            String payload,
            int attempts,
            @Nullable Instant firstAttemptAt,
            boolean tried) {
        String messageId() {
            return "msg_" + id;
        }
    }

    /** What became of one: tried again after a pause, or no more when there is none. */
    record Result(
            Due due,
            Sender.Outcome outcome,
            DeliveryState state,
            @Nullable Duration again) {}

    /** Empty when it is no longer ours, or not to be worked on any more. */
    Optional<Standing> standing(Claimed claimed) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select w.member_id, w.url, w.events, w.filter, p.transaction, p.seq, p.failures, p.failing_since,
                               array(select s.secret from webhook_secret s
                                     where s.tenant_id = w.tenant_id and s.webhook_id = w.id
                                       and (s.expires_at is null or s.expires_at > now())
                                     order by s.created_at desc) as secrets,
                               o.untried, o.waiting
                        from webhook w
                        join webhook_progress p on p.tenant_id = w.tenant_id and p.webhook_id = w.id
                        cross join lateral (
                            select count(*) filter (where attempts = 0) as untried, count(*) as waiting
                            from webhook_delivery d
                            where d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.state = 'PENDING') o
                        where w.tenant_id = :tenant and w.id = :webhook and w.active and p.claim = :claim
                          and p.failed_at is null""")
                .bind("tenant", tenancy.require())
                .bind("webhook", claimed.webhook())
                .bind("claim", claimed.claim())
                .map((row, context) -> new Standing(
                        claimed.tenant(),
                        Rows.id(row, "member_id"),
                        row.getString("url"),
                        List.of((String[]) row.getArray("events").getArray()),
                        row.getString("filter"),
                        new Place(row.getLong("transaction"), row.getLong("seq")),
                        row.getInt("failures"),
                        Rows.instantOrNull(row, "failing_since"),
                        secrets.open(claimed.webhook(), (String[])
                                row.getArray("secrets").getArray()),
                        row.getLong("untried"),
                        row.getLong("waiting")))
                .findOne());
    }

    /** Puts messages in and moves on in the journal, together or not at all. */
    boolean fill(Claimed claimed, List<Entry> entries, Place read) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> {
                    var mine = handle.createUpdate("""
                            update webhook_progress set transaction = :transaction, seq = :seq
                            where tenant_id = :tenant and webhook_id = :webhook and claim = :claim""")
                            .bind("tenant", tenancy.require())
                            .bind("webhook", claimed.webhook())
                            .bind("claim", claimed.claim())
                            .bind("transaction", read.transaction())
                            .bind("seq", read.seq())
                            .execute();
                    if (mine == 1 && !entries.isEmpty()) {
                        add(handle, claimed.webhook(), entries);
                    }
                    return mine == 1;
                }));
    }

    /** A message for a record that an earlier one still waits for waits with it. */
    void add(Handle handle, UUID webhook, List<Entry> entries) {
        var batch = handle.prepareBatch("""
                insert into webhook_delivery (tenant_id, id, webhook_id, type, record_id, payload, due_at)
                values (:tenant, :id, :webhook, :type, :record, :payload,
                        greatest(now(), (select max(d.due_at) from webhook_delivery d
                                         where d.tenant_id = :tenant and d.webhook_id = :webhook
                                           and d.record_id = :record and d.state = 'PENDING')))""");
        entries.forEach(entry -> batch.bind("tenant", tenancy.require())
                .bind("id", entry.id())
                .bind("webhook", webhook)
                .bind("type", entry.type())
                .bind("record", entry.record())
                .bind("payload", entry.payload())
                .add());
        batch.execute();
    }

    /** What is due, tests first, else in order; of a record nothing while something earlier of it waits for its time. */
    List<Due> due(Claimed claimed, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.id, d.record_id, d.payload, d.attempts, d.first_attempt_at,
                               d.last_attempt_at is not null as tried
                        from webhook_delivery d
                        where d.tenant_id = :tenant and d.webhook_id = :webhook and d.state = 'PENDING' and d.due_at <= now()
                          and not exists (select from webhook_delivery earlier
                                          where earlier.tenant_id = d.tenant_id and earlier.webhook_id = d.webhook_id
                                            and earlier.record_id = d.record_id and earlier.state = 'PENDING'
                                            and earlier.position < d.position and earlier.due_at > now())
                        order by d.type = 'webhook.test' desc, d.position limit :limit""")
                .bind("tenant", tenancy.require())
                .bind("webhook", claimed.webhook())
                .bind("limit", limit)
                .map((row, context) -> new Due(
                        Rows.id(row, "id"),
                        Rows.id(row, "record_id"),
                        row.getString("payload"),
                        row.getInt("attempts"),
                        Rows.instantOrNull(row, "first_attempt_at"),
                        row.getBoolean("tried")))
                .list());
    }

    /** How long until the next message is due; empty if there is none. */
    Optional<Duration> untilNextDue(Claimed claimed) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select extract(epoch from greatest(min(due_at) - now(), interval '0')) from webhook_delivery
                        where tenant_id = :tenant and webhook_id = :webhook and state = 'PENDING'""")
                .bind("tenant", tenancy.require())
                .bind("webhook", claimed.webhook())
                .mapTo(Double.class)
                .findOne()
                .map(seconds -> Duration.ofMillis((long) (seconds * 1000))));
    }

    /** Writes down what became of messages; those behind a failed one of the same record wait with it. */
    void record(Claimed claimed, String url, List<Result> results) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    note(handle, results);
                    attempts.add(handle, url, results);
                    var again = results.stream()
                            .filter(result -> result.again() != null)
                            .toList();
                    if (!again.isEmpty()) {
                        var batch = handle.prepareBatch("""
                        update webhook_delivery set due_at = now() + cast(:again as interval)
                        where tenant_id = :tenant and webhook_id = :webhook and record_id = :record and state = 'PENDING'""");
                        again.forEach(result -> batch.bind("tenant", tenancy.require())
                                .bind("webhook", claimed.webhook())
                                .bind("record", result.due().record())
                                .bind("again", String.valueOf(result.again()))
                                .add());
                        batch.execute();
                    }
                }));
    }

    private void note(Handle handle, List<Result> results) {
        var batch = handle.prepareBatch("""
                update webhook_delivery
                set state = :state, attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, :at),
                    last_attempt_at = :at, duration_ms = :took, status = :status, failure = :failure, answer = :answer
                where tenant_id = :tenant and id = :id""");
        results.forEach(result -> batch.bind("tenant", tenancy.require())
                .bind("id", result.due().id())
                .bind("state", result.state().name())
                .bind("at", result.outcome().at())
                .bind("took", result.outcome().took().toMillis())
                .bind("status", result.outcome().status())
                .bind("failure", result.outcome().failure())
                .bind("answer", result.outcome().answer())
                .add());
        batch.execute();
    }

    /** The receiver answers again; after a pause, all that waits for it goes now. */
    void recovered(Claimed claimed, boolean afterPause) {
        progress(claimed, "failures = :value, failing_since = null", 0);
        if (afterPause) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            update webhook_delivery set due_at = now()
                            where tenant_id = :tenant and webhook_id = :webhook and state = 'PENDING' and due_at > now()""")
                    .bind("tenant", tenancy.require())
                    .bind("webhook", claimed.webhook())
                    .execute());
        }
    }

    void failing(Claimed claimed, int failures) {
        progress(claimed, "failures = :value, failing_since = coalesce(failing_since, now())", failures);
    }

    /** No more attempts until somebody switches it on again. */
    void giveUp(Claimed claimed, String reason) {
        progress(claimed, "failed_at = now(), failed_for = :value", reason);
    }

    private void progress(Claimed claimed, String assignments, Object value) {
        jdbi.useHandle(handle -> handle.createUpdate("update webhook_progress set " + assignments
                        + " where tenant_id = :tenant and webhook_id = :webhook and claim = :claim")
                .bind("tenant", tenancy.require())
                .bind("webhook", claimed.webhook())
                .bind("claim", claimed.claim())
                .bind("value", value)
                .execute());
    }
}
