package app.rapport.platform.journal;

import app.rapport.platform.journal.Values.Part;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A record as it once was: as it is now, with the changes since then taken back one by one. So it also works for what was
 * there before the journal.
 */
@Singleton
public class PastStates {
    private final JournalledResources resources;
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final ObjectMapper json;

    PastStates(JournalledResources resources, Jdbi jdbi, CurrentMember current, ObjectMapper json) {
        this.resources = resources;
        this.jdbi = jdbi;
        this.current = current;
        this.json = json;
    }

    /**
     * A record at a moment.
     *
     * @param fields by name, as in its history; lists such as contact points with all their items
     */
    public record PastState(
            UUID id,
            Instant at,

            @Schema(description = "The record's fields, named as in its history")
            Map<String, Object> fields) {}

    /** The rows of a record, by table. */
    private static final class Snapshot {
        private final Map<JournalledTable, List<ObjectNode>> rows = new LinkedHashMap<>();

        void take(JournalledTable table, List<ObjectNode> found) {
            rows.put(table, new ArrayList<>(found));
        }

        void undo(JournalledTable table, Entry entry) {
            var of = Objects.requireNonNull(rows.get(table));
            switch (entry.operation()) {
                case INSERT -> of.removeIf(row -> is(row, entry));
                case UPDATE ->
                    of.stream()
                            .filter(row -> is(row, entry))
                            .forEach(row -> row.setAll((ObjectNode) Objects.requireNonNull(entry.before())));
                case DELETE -> of.add(((ObjectNode) Objects.requireNonNull(entry.before())).deepCopy());
            }
        }

        private static boolean is(ObjectNode row, Entry entry) {
            var key = entry.key();
            return key == null
                    ? row.path("id").asText().equals(String.valueOf(entry.recordId()))
                    : key.properties().stream()
                            .allMatch(column -> column.getValue().equals(row.get(column.getKey())));
        }

        ObjectNode root() {
            return rows.entrySet().stream()
                    .filter(table -> table.getKey().isRoot())
                    .flatMap(table -> table.getValue().stream())
                    .findFirst()
                    .orElseThrow(Problem::notFound);
        }
    }

    /** @param moment as in the query of a request */
    public PastState at(String resource, UUID id, @Nullable String moment) {
        var at = instant(moment);
        var kind = resources.requireVisible(resource, id);
        // One snapshot for the rows and their journal: nothing may change between the two.
        var snapshot = QuarkusTransaction.suspendingExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    var connection = handle.getConnection();
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                    connection.setAutoCommit(false);
                    try {
                        return snapshot(handle, kind, id, at);
                    } finally {
                        connection.rollback();
                        connection.setAutoCommit(true);
                        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                    }
                }));
        var root = snapshot.root();
        var created = root.path("created_at").asText();
        if (!created.isEmpty() && OffsetDateTime.parse(created).toInstant().isAfter(at)) {
            throw Problem.notFound();
        }
        return new PastState(id, at, fields(snapshot, root));
    }

    private Snapshot snapshot(Handle handle, JournalledResource kind, UUID id, Instant at) {
        var rows = new Snapshot();
        kind.tables().forEach(table -> rows.take(table, rows(handle, table, id)));
        since(handle, kind, id, at)
                .forEach(entry -> kind.table(entry.table()).ifPresent(table -> rows.undo(table, entry)));
        return rows;
    }

    private static Instant instant(@Nullable String moment) {
        if (moment == null) {
            throw Problem.malformed("?at", "required");
        }
        try {
            return Instant.parse(moment);
        } catch (DateTimeParseException e) {
            throw Problem.malformed("?at", "invalid");
        }
    }

    private List<ObjectNode> rows(Handle handle, JournalledTable table, UUID id) {
        return handle.createQuery(
                        "select cast(to_jsonb(x) as text) from %s x where x.tenant_id = :tenant and x.%s = :id and %s order by 1"
                                .formatted(table.name(), table.aggregateColumn(), table.rows()))
                .bind("tenant", current.tenant())
                .bind("id", id)
                .mapTo(String.class)
                .map(row -> (ObjectNode) Objects.requireNonNull(Entry.read(row, json)))
                .list();
    }

    private List<Entry> since(Handle handle, JournalledResource kind, UUID id, Instant at) {
        return handle.createQuery("""
                        select * from journal
                        where tenant_id = :tenant and aggregate_id = :id and aggregate = :resource and at > :at
                        order by seq desc""")
                .bind("tenant", current.tenant())
                .bind("id", id)
                .bind("resource", kind.resource())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map((row, context) -> Entry.of(row, json))
                .list();
    }

    private Map<String, Object> fields(Snapshot snapshot, ObjectNode root) {
        var values = Values.of(
                snapshot.rows.entrySet().stream()
                        .flatMap(table -> table.getValue().stream().map(row -> new Part(table.getKey(), row))),
                resources);
        var fields = new LinkedHashMap<String, Object>();
        snapshot.rows.forEach((table, rows) -> {
            if (table.isRoot()) {
                values.fields(new Part(table, root), root).forEach((field, value) -> {
                    if (!(value instanceof JsonNode node && node.isNull())) {
                        fields.put(field, value);
                    }
                });
            } else if (!table.isSilent()) {
                fields.put(
                        table.field(),
                        rows.stream()
                                .map(row -> item(table, row, values))
                                .filter(Objects::nonNull)
                                .toList());
            }
        });
        return fields;
    }

    private static @Nullable Object item(JournalledTable table, ObjectNode row, Values values) {
        var item = values.fields(new Part(table, row), row);
        item.values().removeIf(value -> value instanceof JsonNode node && node.isNull());
        return table.link() == null ? item : item.get(table.field());
    }
}
