package app.rapport.exchange.webhook;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.Scope;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The log of what a webhook has sent and is still to send. */
@Singleton
class Deliveries {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "webhook-deliveries",
            Field.choice("state", "d.state", DeliveryState.values()),
            Field.text("type", "lower(d.type)"),
            Field.reference("recordId", "d.record_id", "records"),
            Field.instant("createdAt", "d.created_at").sortable());
    private static final ListSource SOURCE =
            new ListSource(SCHEMA, "webhook_delivery d", """
            d.id, d.type, d.record_id, d.state, d.attempts, d.payload, d.status, d.failure, d.answer, d.duration_ms,
            d.last_attempt_at, d.due_at, d.created_at""", "", "-createdAt", null, false);

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final WebhookReader webhooks;
    private final Outbox outbox;
    private final Messages messages;
    private final Attempts attempts;
    private final Lists lists;
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final Clock clock;

    Deliveries(
            WebhookReader webhooks,
            Outbox outbox,
            Messages messages,
            Attempts attempts,
            Lists lists,
            Jdbi jdbi,
            CurrentMember current,
            Clock clock) {
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.messages = messages;
        this.attempts = attempts;
        this.lists = lists;
        this.jdbi = jdbi;
        this.current = current;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static ResourceSchema schema() {
        return SCHEMA;
    }

    /** How many are sent again. */
    public record Resent(int count) {}

    Page<DeliveryView> page(UUID webhook, ListQuery query) {
        var seen = webhooks.require(webhook);
        return lists.page(query, SOURCE, of(webhook).and(told(seen)), (row, context) -> view(row, seen.can()));
    }

    DeliveryView require(UUID webhook, UUID id) {
        var seen = webhooks.require(webhook);
        return lists.one(id, SOURCE, of(webhook).and(told(seen)), (row, context) -> view(row, seen.can()))
                .orElseThrow(Problem::notFound);
    }

    List<AttemptView> attempts(UUID webhook, UUID id) {
        require(webhook, id);
        return attempts.of(id);
    }

    /** A message that changes nothing, sent like any other. */
    @Transactional
    DeliveryView test(UUID webhook) {
        var seen = requireWrite(webhook);
        if (seen.state() != WebhookState.ACTIVE) {
            throw Problem.of("conflict");
        }
        var entry = messages.test(webhook, clock.instant());
        jdbi.useHandle(handle -> outbox.add(handle, webhook, List.of(entry)));
        hurry(webhook);
        return require(webhook, entry.id());
    }

    @Transactional
    DeliveryView resend(UUID webhook, UUID id) {
        requireWrite(webhook);
        require(webhook, id);
        resend(webhook, Condition.of("d.id = :id", "id", id));
        return require(webhook, id);
    }

    /** Those made within a time; only what could not be delivered, or everything. */
    @Transactional
    Resent resend(UUID webhook, Instant from, @Nullable Instant until, boolean all) {
        var seen = requireWrite(webhook);
        requireOfThisEra(from, "/from");
        requireOfThisEra(until, "/until");
        var range = Condition.of("d.created_at >= :from", "from", from)
                .and(Condition.of("d.created_at < :until", "until", until == null ? clock.instant() : until))
                .and(all ? Condition.TRUE : Condition.of("d.state = 'PARKED'"))
                .and(told(seen));
        return new Resent(resend(webhook, range));
    }

    /** Beyond it lies what the database cannot hold. */
    private static void requireOfThisEra(@Nullable Instant instant, String pointer) {
        if (instant != null && (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
            throw Problem.invalid(pointer, "out-of-range");
        }
    }

    private int resend(UUID webhook, Condition which) {
        var count = jdbi.withHandle(handle -> handle.createUpdate("""
                        update webhook_delivery d
                        set state = 'PENDING', due_at = now(), attempts = 0, first_attempt_at = null
                        where d.tenant_id = :tenant and d.webhook_id = :webhook and\s""" + which.sql())
                .bind("tenant", current.tenant())
                .bind("webhook", webhook)
                .bindMap(which.values())
                .execute());
        hurry(webhook);
        return count;
    }

    private void hurry(UUID webhook) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update webhook_progress set due_at = now() where tenant_id = :tenant and webhook_id = :webhook")
                .bind("tenant", current.tenant())
                .bind("webhook", webhook)
                .execute());
    }

    private WebhookView requireWrite(UUID webhook) {
        var seen = webhooks.require(webhook);
        current.get().require("webhooks:write", seen.member().id());
        return seen;
    }

    private static Condition of(UUID webhook) {
        return Condition.of("d.webhook_id = :webhook", "webhook", webhook);
    }

    /**
     * Of another member's webhook, messages about kinds of record of which one sees all: the others may be of records one
     * does not see.
     */
    private Condition told(WebhookView webhook) {
        var viewer = current.get();
        if (webhook.member().id().equals(viewer.id())) {
            return Condition.TRUE;
        }
        var kinds = viewer.permissions().entrySet().stream()
                .filter(permission -> permission.getValue() == Scope.ORGANISATION)
                .map(Map.Entry::getKey)
                .filter(permission -> permission.endsWith(":read"))
                .map(permission -> permission.substring(0, permission.indexOf(':')));
        return Condition.of(
                "split_part(d.type, '.', 1) = any(:told)",
                "told",
                Stream.concat(kinds, Stream.of(EventTypes.kind(Messages.TEST))).toArray(String[]::new));
    }

    private static DeliveryView view(ResultSet row, List<String> can) throws SQLException {
        var state = DeliveryState.valueOf(row.getString("state"));
        var took = row.getObject("duration_ms", Long.class);
        return new DeliveryView(
                Rows.id(row, "id"),
                row.getString("type"),
                Rows.id(row, "record_id"),
                state,
                row.getInt("attempts"),
                row.getString("payload"),
                Rows.integerOrNull(row, "status"),
                row.getString("failure"),
                row.getString("answer"),
                took,
                Rows.instantOrNull(row, "last_attempt_at"),
                state == DeliveryState.PENDING ? Rows.instantOrNull(row, "due_at") : null,
                Rows.instant(row, "created_at"),
                can.contains("resend") ? List.of("resend") : List.of());
    }
}
