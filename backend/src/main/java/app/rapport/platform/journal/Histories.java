package app.rapport.platform.journal;

import app.rapport.platform.filter.Page;
import app.rapport.platform.journal.HistoryItem.FieldChange;
import app.rapport.platform.journal.HistoryItem.Kind;
import app.rapport.platform.journal.HistoryItem.Through;
import app.rapport.platform.journal.Values.Part;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Problem;
import app.rapport.platform.web.WholeNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one record, the latest first: one item for each transaction that changed it. The endpoints of all
 * resources ask this.
 */
@Singleton
public class Histories {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final String PAGE = """
            select j.*, t.last, m.name as actor_name, coalesce(i.file_name, k.name) as means_name
            from (select transaction, max(seq) as last
                  from journal
                  where tenant_id = :tenant and aggregate_id = :id and aggregate = :resource
                    and record <> all (:silent) and not (operation = 'UPDATE' and record = any (:links))
                    and not (operation = 'UPDATE' and record = :root and before - cast(:hidden as text[]) = '{}')
                  group by transaction
                  having max(seq) < :before
                  order by last desc
                  limit :limit) t
            join journal j on j.tenant_id = :tenant and j.transaction = t.transaction
                          and j.aggregate_id = :id and j.aggregate = :resource
            left join member m on m.tenant_id = j.tenant_id and m.id = j.actor_id
            left join import i on i.tenant_id = j.tenant_id and i.id = j.means_id and j.means = 'IMPORT'
            left join api_token k on k.tenant_id = j.tenant_id and k.id = j.means_id and j.means = 'TOKEN'
            order by t.last desc, j.seq""";

    private final JournalledResources resources;
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final ObjectMapper json;

    Histories(JournalledResources resources, Jdbi jdbi, CurrentMember current, ObjectMapper json) {
        this.resources = resources;
        this.jdbi = jdbi;
        this.current = current;
        this.json = json;
    }

    /** A row of the journal with what it has in common with the others of its transaction. */
    private record Row(
            long transaction,
            long last,
            Instant at,
            @Nullable Ref actor,
            Through means,
            @Nullable String requestId,
            @Nullable String undoes,
            Entry entry) {}

    /** 404 for a record the caller does not see; archived ones are seen. */
    public Page<HistoryItem> page(String resource, UUID id, HistoryQuery query) {
        var limit = WholeNumber.of(query.limit, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var kind = resources.requireVisible(resource, id);
        var changes = new LinkedHashMap<Long, List<Row>>();
        read(kind, id, before(query.cursor), limit + 1)
                .forEach(row -> changes.computeIfAbsent(row.transaction(), number -> new ArrayList<>())
                        .add(row));
        var page = changes.values().stream().limit(limit).toList();
        var values = Values.of(page.stream().flatMap(List::stream).flatMap(row -> parts(kind, row.entry())), resources);
        var rest = present(kind, id);
        var next = changes.size() > limit
                ? String.valueOf(page.getLast().getFirst().last())
                : null;
        return new Page<>(
                page.stream().map(rows -> item(kind, rows, values, rest)).toList(), next, null);
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.malformed("?cursor", "invalid-cursor");
        }
    }

    private List<Row> read(JournalledResource kind, UUID id, long before, int limit) {
        var tables = kind.tables();
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("tenant", current.tenant())
                .bind("id", id)
                .bind("resource", kind.resource())
                .bind("root", kind.root().name())
                .bind("hidden", kind.root().hidden().toArray(String[]::new))
                .bind(
                        "silent",
                        tables.stream()
                                .filter(JournalledTable::isSilent)
                                .map(JournalledTable::name)
                                .toArray(String[]::new))
                .bind(
                        "links",
                        tables.stream()
                                .filter(table -> table.link() != null)
                                .map(JournalledTable::name)
                                .toArray(String[]::new))
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    private Row row(ResultSet row) throws SQLException {
        var line = row.getLong("line");
        return new Row(
                row.getLong("transaction"),
                row.getLong("last"),
                Rows.instant(row, "at"),
                Ref.of(row, "actor"),
                new Through(
                        Means.valueOf(row.getString("means")),
                        Rows.idOrNull(row, "means_id"),
                        row.getString("means_name"),
                        line == 0 ? null : line),
                row.getString("request_id"),
                row.getString("undoes"),
                Entry.of(row, json));
    }

    private JsonNode present(JournalledResource kind, UUID id) {
        var text = jdbi.withHandle(handle -> handle.createQuery(
                        "select cast(to_jsonb(%1$s) as text) from %2$s where %1$s.tenant_id = :tenant and %1$s.id = :id"
                                .formatted(kind.alias(), kind.source()))
                .bind("tenant", current.tenant())
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
        return text.map(row -> Objects.requireNonNull(Entry.read(row, json)))
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static Stream<Part> parts(JournalledResource kind, Entry entry) {
        return kind.table(entry.table()).stream()
                .flatMap(table -> Stream.of(new Part(table, entry.before()), new Part(table, entry.after())));
    }

    private static HistoryItem item(JournalledResource kind, List<Row> rows, Values values, JsonNode rest) {
        var first = rows.getFirst();
        return new HistoryItem(
                String.valueOf(first.transaction()),
                first.at(),
                first.actor(),
                first.means(),
                first.requestId(),
                kindOf(kind, rows),
                rows.stream()
                        .flatMap(row -> changes(kind, row.entry(), values, rest))
                        .toList(),
                first.undoes());
    }

    private static Kind kindOf(JournalledResource kind, List<Row> rows) {
        return rows.stream()
                .map(Row::entry)
                .filter(entry -> entry.table().equals(kind.root().name()))
                .map(entry -> switch (entry.operation()) {
                    case INSERT -> Kind.CREATED;
                    case UPDATE -> Kind.CHANGED;
                    case DELETE -> Kind.DELETED;
                })
                .filter(found -> found != Kind.CHANGED)
                .findFirst()
                .orElse(Kind.CHANGED);
    }

    private static Stream<FieldChange> changes(JournalledResource kind, Entry entry, Values values, JsonNode rest) {
        var table = kind.table(entry.table()).filter(known -> !known.isSilent()).orElse(null);
        if (table == null) {
            return Stream.of();
        }
        var before = values.fields(new Part(table, entry.before()), rest);
        var after = values.fields(new Part(table, entry.after()), rest);
        if (table.isRoot()) {
            var fields = new LinkedHashSet<>(before.keySet());
            fields.addAll(after.keySet());
            return fields.stream()
                    .map(field -> new FieldChange(field, valueOrNull(before.get(field)), valueOrNull(after.get(field))))
                    .filter(change -> !Objects.equals(change.before(), change.after()));
        }
        if (table.link() != null) {
            // Of a link that stays only what it repeats can change; of one to a record not to be seen nothing is said.
            return before.isEmpty() == after.isEmpty()
                    ? Stream.of()
                    : Stream.of(new FieldChange(table.field(), before.get(table.field()), after.get(table.field())));
        }
        var was = item(before, entry);
        var is = item(after, entry);
        return was == null && is == null ? Stream.of() : Stream.of(new FieldChange(table.field(), was, is));
    }

    /** Of an item that changed, its id and what changed in it. */
    private static @Nullable Map<String, Object> item(Map<String, Object> fields, Entry entry) {
        if (fields.isEmpty()) {
            return null;
        }
        if (entry.recordId() != null) {
            fields.put("id", entry.recordId());
        }
        return fields;
    }

    private static @Nullable Object valueOrNull(@Nullable Object value) {
        return value instanceof JsonNode node && node.isNull() ? null : value;
    }
}
