package app.rapport.platform.journal;

import app.rapport.platform.filter.FilterCompiler;
import app.rapport.platform.filter.ResourceSchemas;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The feed for features that act upon changes, as the current member sees it. */
@Singleton
public class ChangeFeed {
    private static final String COLUMNS = """
            select j.transaction, j.aggregate_id, j.record, j.operation, k.name
            from journal j
            cross join lateral jsonb_object_keys(coalesce(j.after, j.before)) k (name)
            where j.tenant_id = :tenant and j.transaction = any(:transactions) and j.aggregate_id = any(:ids)""";

    private final Feed feed;
    private final SettledJournal journal;
    private final JournalledResources resources;
    private final ResourceSchemas schemas;
    private final FilterCompiler filters;
    private final Jdbi jdbi;
    private final CurrentMember current;

    ChangeFeed(
            Feed feed,
            SettledJournal journal,
            JournalledResources resources,
            ResourceSchemas schemas,
            FilterCompiler filters,
            Jdbi jdbi,
            CurrentMember current) {
        this.feed = feed;
        this.journal = journal;
        this.resources = resources;
        this.schemas = schemas;
        this.filters = filters;
        this.jdbi = jdbi;
        this.current = current;
    }

    /** A place in the order of all changes. */
    public record Place(long transaction, long seq) {}

    /** @param fields that changed, by their names in the API; none for a record that is new or gone */
    public record Followed(
            String type, UUID id, HistoryItem.Kind kind, String change, Instant at, SortedSet<String> fields) {}

    /** @param more whether there is something beyond the next place already */
    public record Step(List<Followed> changes, Place next, boolean more) {}

    public Place end() {
        var end = journal.end();
        return new Place(end.transaction(), end.seq());
    }

    public boolean has(String resource) {
        return resources.find(resource).filter(JournalledResource::isFed).isPresent();
    }

    /** The names of all kinds of record there are changes of. */
    public Set<String> kinds() {
        return new TreeSet<>(resources.all().stream()
                .filter(JournalledResource::isFed)
                .map(JournalledResource::resource)
                .toList());
    }

    /** Throws the problem a list with this filter would answer with. */
    public void check(String resource, @Nullable String filter) {
        schemas.find(resource).ifPresent(schema -> schemas.check(schema, filter, null));
    }

    public boolean canFilter(String resource) {
        return schemas.find(resource).isPresent();
    }

    /** What follows a place, of some kinds of record. */
    public Step follow(Place from, Set<String> types, int limit) {
        var slice = journal.read(new Position(from.transaction(), from.seq()), types.toArray(String[]::new), limit);
        var items = feed.told(slice, types).map(Feed.Told::item).toList();
        var fields = fields(items);
        var changes = items.stream()
                .map(item -> new Followed(
                        item.type(),
                        item.id(),
                        item.kind(),
                        item.change(),
                        item.at(),
                        fields.getOrDefault(key(item.change(), item.id()), new TreeSet<>())))
                .toList();
        return new Step(
                changes, new Place(slice.next().transaction(), slice.next().seq()), slice.more());
    }

    /** Those of the records that meet a filter now. */
    public Collection<UUID> matching(String resource, Collection<UUID> ids, String filter) {
        var kind = resources.find(resource).orElseThrow();
        var condition = filters.compile(filter, schemas.find(resource).orElseThrow());
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select %1$s.id from %2$s where %1$s.tenant_id = :tenant and %1$s.id = any(:ids) and (%3$s)"
                                .formatted(kind.alias(), kind.source(), condition.sql()))
                .bind("tenant", current.tenant())
                .bind("ids", ids.toArray(UUID[]::new))
                .bindMap(condition.values())
                .mapTo(UUID.class)
                .set());
    }

    private static String key(String change, UUID id) {
        return change + "/" + id;
    }

    private Map<String, SortedSet<String>> fields(List<Feed.FeedItem> items) {
        var changed = items.stream()
                .filter(item -> item.kind() == HistoryItem.Kind.CHANGED)
                .toList();
        var fields = new HashMap<String, SortedSet<String>>();
        if (changed.isEmpty()) {
            return fields;
        }
        var types = new HashMap<UUID, String>();
        var transactions = new HashSet<Long>();
        changed.forEach(item -> {
            types.put(item.id(), item.type());
            transactions.add(Long.valueOf(item.change()));
        });
        jdbi.useHandle(handle -> handle.createQuery(COLUMNS)
                .bind("tenant", current.tenant())
                .bind("transactions", transactions.toArray(Long[]::new))
                .bind("ids", types.keySet().toArray(UUID[]::new))
                .map((row, context) -> {
                    var id = Rows.id(row, "aggregate_id");
                    var field = field(types.get(id), row.getString("record"), row.getString("name"));
                    if (field != null) {
                        fields.computeIfAbsent(key(row.getString("transaction"), id), unknown -> new TreeSet<>())
                                .add(field);
                    }
                    return id;
                })
                .list());
        return fields;
    }

    private @Nullable String field(@Nullable String type, String record, String column) {
        var table = resources
                .shown(String.valueOf(type))
                .flatMap(kind -> kind.table(record))
                .filter(known -> !known.isSilent())
                .orElse(null);
        if (table == null) {
            return null;
        }
        if (!table.isRoot()) {
            return table.field();
        }
        var known = table.column(column);
        return known == null ? null : known.field();
    }
}
