package app.rapport.platform.journal;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.journal.JournalledResource.LinkedTo;
import app.rapport.platform.journal.Slice.Doer;
import app.rapport.platform.journal.Slice.Row;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.sql.Rows;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The changes of all records in the order of their transactions, with neither gap nor repeat: it stops below the first
 * transaction that is still under way and may be of this organisation. What a caller may not see is passed over; of what they no longer see, or what is
 * gone, they hear once.
 */
@Singleton
class Feed {
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
    private final CallersReach reaches;
    private final ObjectMapper json;

    Feed(JournalledResources resources, Jdbi jdbi, CurrentMember current, CallersReach reaches, ObjectMapper json) {
        this.reaches = reaches;
        this.resources = resources;
        this.jdbi = jdbi;
        this.current = current;
        this.json = json;
    }

    /** What happened to a record; DELETED also when the caller no longer sees it. */
    public record FeedItem(
            @Schema(examples = "48213") String change,
            Instant at,
            @Schema(examples = "customers") String type,
            UUID id,
            HistoryItem.Kind kind,

            @Schema(description = "The member who did it; absent when it was the system itself") @Nullable UUID actorId,

            By means) {}

    /** Through what a change came; where one piece of work changed a record several times, the first of it. */
    public record By(
            Means kind,

            @Schema(
                    description =
                            "Of the API token, import or job. A program passes over what came through its own token,"
                                    + " `tokenId` of `GET /me`; imports and jobs it started come as such")
            @Nullable UUID id) {}

    /**
     * @param cursor where to go on, also when there is nothing more now
     * @param more whether the next page has something already
     */
    public record FeedPage(
            List<FeedItem> items,
            @Schema(examples = "48213-981-5f0c2a91") String cursor,
            boolean more,

            @Schema(
                    description = "Whether roles, teams or field rules let the caller see other records or fields than"
                            + " at the cursor. No item tells of that: read your lists anew")
            boolean reachChanged) {}

    /** @param position of the item itself: where to go on after it */
    record Told(FeedItem item, Position position) {}

    FeedPage page(Cursor cursor, @Nullable String types, int limit) {
        var reach = reaches.of(current.get());
        var slice = read(cursor.position(), types(types), limit);
        var items = told(slice, Set.of()).map(Told::item).toList();
        return new FeedPage(items, new Cursor(slice.next(), reach).text(), slice.more(), cursor.isOfOther(reach));
    }

    /** The changes of the current organisation after a place. */
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

    /** @param types only these, all if empty */
    Stream<Told> told(Slice slice, Set<String> types) {
        var viewer = current.get();
        var seen = new HashMap<String, Collection<UUID>>();
        slice.types().stream()
                .filter(type -> wanted(type, types))
                .forEach(type -> seen.put(type, seen(slice, type, viewer)));
        return slice.rows().stream()
                .filter(row -> wanted(row.type(), types))
                .flatMap(row -> item(row, slice, seen.getOrDefault(row.type(), Set.of()), viewer)
                        .map(item -> new Told(item, row.position())));
    }

    private static boolean wanted(String type, Set<String> types) {
        return types.isEmpty() || types.contains(type);
    }

    private Collection<UUID> seen(Slice slice, String type, MemberAccess viewer) {
        return resources
                .find(type)
                .filter(kind -> viewer.may(type + ":read"))
                .map(kind -> slice.seen(type, kind.visible(viewer), () -> resources.seen(kind, slice.ids(type))))
                .orElse(Set.of());
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

    static String @Nullable [] types(@Nullable String types) {
        return types == null
                ? null
                : Arrays.stream(types.split(",")).map(String::strip).toArray(String[]::new);
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

    private Stream<FeedItem> item(Row row, Slice slice, Collection<UUID> seen, MemberAccess viewer) {
        if (seen.contains(row.id())) {
            var kind = row.created() ? HistoryItem.Kind.CREATED : HistoryItem.Kind.CHANGED;
            return Stream.of(item(row, kind));
        }
        return wasSeen(row, slice, viewer) ? Stream.of(item(row, HistoryItem.Kind.DELETED)) : Stream.of();
    }

    private static FeedItem item(Row row, HistoryItem.Kind kind) {
        var by = row.by();
        return new FeedItem(
                String.valueOf(row.position().transaction()),
                row.at(),
                row.type(),
                row.id(),
                kind,
                by.actor(),
                by.means());
    }

    /** By its owner, links and shares before the change: a record never theirs is not even heard of when it goes. */
    private boolean wasSeen(Row row, Slice slice, MemberAccess viewer) {
        if (viewer.may(row.type() + ":read") && row.unshared().stream().anyMatch(viewer::isOrIsIn)) {
            return true;
        }
        var before = row.before();
        var kind = resources.find(row.type()).orElse(null);
        if (kind == null || before == null || !viewer.may(row.type() + ":read")) {
            return false;
        }
        var column = kind.ownerColumn();
        if (column == null) {
            return before.has("id");
        }
        var owner = before.path(column);
        return (before.has(column) || before.has("id"))
                && viewer.may(row.type() + ":read", owner.isTextual() ? UUID.fromString(owner.asText()) : null)
                && wasSeenThrough(kind.through(), row, slice, viewer);
    }

    /** Of what is seen only with another record: one of those it was linked to is seen now. */
    private boolean wasSeenThrough(@Nullable LinkedTo through, Row row, Slice slice, MemberAccess viewer) {
        if (through == null) {
            return true;
        }
        var others = resources.find(through.resource()).orElse(null);
        if (others == null || !viewer.may(through.resource() + ":read")) {
            return false;
        }
        var visible = others.visible(viewer);
        if (visible.equals(Condition.TRUE)) {
            return true;
        }
        var seen = slice.seen(
                row.type() + "/" + through.resource(),
                visible,
                () -> resources.seen(others, slice.unlinked(row.type())));
        return row.unlinked().stream().anyMatch(seen::contains);
    }
}
