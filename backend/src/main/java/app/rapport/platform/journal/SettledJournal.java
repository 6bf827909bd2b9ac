package app.rapport.platform.journal;

import app.rapport.platform.journal.Feed.By;
import app.rapport.platform.journal.Slice.Doer;
import app.rapport.platform.journal.Slice.Row;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The journal of the current organisation in the order of its transactions, with neither gap nor repeat: it ends below the
 * first transaction that is still under way and may be of this organisation.
 */
@Singleton
class SettledJournal {
    /** How far a page reaches: transactions are read whole, for one record has one item in each. */
    private static final String EXTENT = """
            with horizon as materialized (select journal_settled(cast(:tenant as uuid)) as settled)
            select settled - 1 as settled,
                   (select transaction from journal
                    where tenant_id = :tenant and (transaction, seq) > (:transaction, :seq) and transaction < settled
                    order by transaction, seq offset :limit limit 1) as last
            from horizon""";

    private static final String PAGE = """
            select transaction, aggregate, aggregate_id, min(seq) as seq, min(at) as at,
                   (array_agg(actor_id order by seq))[1] as actor_id, (array_agg(means order by seq))[1] as means,
                   (array_agg(means_id order by seq))[1] as means_id,
                   bool_or(operation = 'INSERT' and record_id = aggregate_id) as created,
                   array_agg(cast(before as text) order by seq)
                       filter (where record_id = aggregate_id and operation <> 'INSERT') as before,
                   array_agg(cast(before as text)) filter (where key is not null and operation = 'DELETE') as unlinked,
                   array_agg(coalesce(before ->> 'member_id', before ->> 'team_id'))
                       filter (where record = 'share' and operation = 'DELETE') as unshared
            from journal
            where tenant_id = :tenant and transaction between :transaction and :last
              and (cast(:types as text[]) is null or aggregate = any (cast(:types as text[])))
            group by transaction, aggregate, aggregate_id
            having (transaction, min(seq)) > (:transaction, :seq)
            order by transaction, min(seq)
            limit :limit + 1""";

    private final JournalledResources resources;
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final ObjectMapper json;

    SettledJournal(JournalledResources resources, Jdbi jdbi, CurrentMember current, ObjectMapper json) {
        this.resources = resources;
        this.jdbi = jdbi;
        this.current = current;
        this.json = json;
    }

    /** What follows a place. */
    Slice read(Position from, String @Nullable [] types, int limit) {
        return jdbi.withHandle(handle -> {
            var extent = extent(handle, from, limit);
            return slice(extent, rows(handle, from, extent, types, limit), limit);
        });
    }

    private static Slice slice(Extent extent, List<Row> rows, int limit) {
        var more = rows.size() > limit;
        var page = more ? rows.subList(0, limit) : rows;
        var next = more ? page.getLast().position() : Position.endOf(extent.last());
        return new Slice(page, next, more || !extent.all());
    }

    /** The end of what is settled now. */
    Position end() {
        return Position.endOf(
                jdbi.withHandle(handle -> handle.createQuery("select journal_settled(cast(:tenant as uuid)) - 1")
                        .bind("tenant", current.tenant())
                        .mapTo(Long.class)
                        .one()));
    }

    /** @param all whether there is nothing settled beyond it */
    private record Extent(long last, boolean all) {}

    private Extent extent(Handle handle, Position from, int limit) {
        return handle.createQuery(EXTENT)
                .bind("tenant", current.tenant())
                .bind("transaction", from.transaction())
                .bind("seq", from.seq())
                .bind("limit", limit)
                .map((row, context) -> {
                    var last = row.getLong("last");
                    return row.wasNull()
                            ? new Extent(Math.max(from.transaction(), row.getLong("settled")), true)
                            : new Extent(last, false);
                })
                .one();
    }

    private List<Row> rows(Handle handle, Position from, Extent extent, String @Nullable [] types, int limit) {
        return handle.createQuery(PAGE)
                .bind("tenant", current.tenant())
                .bind("transaction", from.transaction())
                .bind("seq", from.seq())
                .bind("last", extent.last())
                .bind("types", types)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new Position(row.getLong("transaction"), row.getLong("seq")),
                row.getString("aggregate"),
                Rows.id(row, "aggregate_id"),
                Rows.instant(row, "at"),
                new Doer(
                        Rows.idOrNull(row, "actor_id"),
                        new By(Means.valueOf(row.getString("means")), Rows.idOrNull(row, "means_id"))),
                row.getBoolean("created"),
                firstOf(texts(row, "before")),
                unlinked(row),
                texts(row, "unshared"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var texts = row.getArray(column);
        return texts == null ? List.of() : List.of((String[]) texts.getArray());
    }

    private List<UUID> unlinked(ResultSet row) throws SQLException {
        var through = resources
                .find(row.getString("aggregate"))
                .map(JournalledResource::through)
                .orElse(null);
        return through == null
                ? List.of()
                : texts(row, "unlinked").stream()
                        .map(link -> Objects.requireNonNull(Entry.read(link, json)))
                        .filter(link -> link.hasNonNull(through.column()))
                        .map(link -> UUID.fromString(link.get(through.column()).asText()))
                        .toList();
    }

    /** What a transaction that changed a record several times found: for each column what its first change says. */
    private @Nullable JsonNode firstOf(List<String> befores) {
        JsonNode first = null;
        for (var text : befores) {
            var before = Objects.requireNonNull(Entry.read(text, json));
            if (first == null) {
                first = before;
            } else if (first instanceof ObjectNode object) {
                before.properties().forEach(column -> object.putIfAbsent(column.getKey(), column.getValue()));
            }
        }
        return first;
    }
}
