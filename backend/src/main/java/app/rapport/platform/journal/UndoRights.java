package app.rapport.platform.journal;

import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who may take a change back: who sees all its records and may change each of them. */
@Singleton
class UndoRights {
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final JournalledResources resources;
    private final FieldRules rules;
    private final ObjectMapper json;

    UndoRights(Jdbi jdbi, CurrentMember current, JournalledResources resources, FieldRules rules, ObjectMapper json) {
        this.jdbi = jdbi;
        this.current = current;
        this.resources = resources;
        this.rules = rules;
        this.json = json;
    }

    /**
     * @param deleted as it was, of one the change deleted
     * @param shares whether with whom it is shared was changed, which only who may share takes back
     */
    private record Touched(
            String resource, UUID id, @Nullable String deleted, boolean shares) {}

    /** 404 for a change of which nothing is seen, 403 when some of it is not, or may not be changed. */
    void require(long change) {
        require("transaction = :what", change);
    }

    /** The same for all a job has done. */
    void requireAll(UUID job) {
        require("means_id = :what and means = 'JOB'", job);
    }

    /** For an import, whose kind of record the caller may write everywhere: 403 when some of its fields are not theirs. */
    void requireFieldsOf(UUID importId) {
        requireUnlocked("means_id = :what and means = 'IMPORT'", importId);
    }

    private void require(String which, Object what) {
        var touched = touched(which, what).stream().collect(Collectors.groupingBy(Touched::resource));
        if (touched.isEmpty()) {
            throw Problem.notFound();
        }
        var allSeen = true;
        var someSeen = false;
        for (var kind : touched.entrySet()) {
            var seen = seen(kind.getKey(), kind.getValue());
            someSeen |= seen > 0;
            allSeen &= seen == kind.getValue().size();
        }
        if (!someSeen) {
            throw Problem.notFound();
        }
        if (!allSeen) {
            throw Problem.of("forbidden");
        }
        touched.forEach(this::requireWritable);
        requireUnlocked(which, what);
    }

    /** Nobody changes by the way back what they may not change; what a change created goes as a whole. */
    private void requireUnlocked(String which, Object what) {
        if (current.get().fields().isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle
                .createQuery("""
                        select distinct aggregate, record, column_name
                        from journal
                        cross join lateral jsonb_object_keys(coalesce(after, before)) as c (column_name)
                        where tenant_id = :tenant and %s
                          and not (operation = 'INSERT' and record_id = aggregate_id)""".formatted(which))
                .bind("tenant", current.tenant())
                .bind("what", what)
                .map((row, context) ->
                        isLocked(row.getString("aggregate"), row.getString("record"), row.getString("column_name")))
                .list()
                .stream()
                .filter(locked -> locked)
                .findFirst()
                .ifPresent(locked -> {
                    throw Problem.of("forbidden");
                }));
    }

    private boolean isLocked(String resource, String table, String column) {
        var known =
                resources.find(resource).flatMap(kind -> kind.table(table)).orElseThrow(() -> Problem.of("forbidden"));
        var of = known.column(column);
        var field = known.isRoot() ? (of == null ? "" : of.field()) : known.field();
        return rules.locks(resource, field);
    }

    private List<Touched> touched(String which, Object what) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select aggregate, aggregate_id,
                               min(cast(before as text)) filter (where operation = 'DELETE' and record_id = aggregate_id) as deleted,
                               bool_or(record = 'share') as shares
                        from journal
                        where tenant_id = :tenant and %s
                        group by aggregate, aggregate_id
                        having not bool_and(operation = 'UPDATE' and before - 'last_interaction_at' = '{}')""".formatted(which))
                .bind("tenant", current.tenant())
                .bind("what", what)
                .map((row, context) -> new Touched(
                        row.getString("aggregate"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getString("deleted"),
                        row.getBoolean("shares")))
                .list());
    }

    /** One that is gone counts as seen by who may read its kind; whether it may come back is asked next. */
    private long seen(String resource, List<Touched> touched) {
        var kind = resources.find(resource);
        if (kind.isEmpty() || !current.get().may(resource + ":read")) {
            return 0;
        }
        var present =
                resources.seen(kind.get(), touched.stream().map(Touched::id).toList());
        return touched.stream()
                .filter(record -> record.deleted() != null || present.contains(record.id()))
                .count();
    }

    private void requireWritable(String resource, List<Touched> touched) {
        var kind = resources.find(resource).orElseThrow(() -> Problem.of("forbidden"));
        if (!kind.isUndoable()) {
            throw Problem.of("forbidden");
        }
        var permission = resource + ":write";
        var column = kind.ownerColumn();
        if (column == null) {
            if (!current.get().may(permission)) {
                throw Problem.of("forbidden");
            }
            return;
        }
        var owners = owners(kind, column, touched);
        touched.forEach(record -> {
            if (record.shares()) {
                current.get().require(permission, owners.get(record.id()));
            } else {
                current.get().require(permission, owners.get(record.id()), record.id());
            }
        });
    }

    private Map<UUID, @Nullable UUID> owners(JournalledResource kind, String column, List<Touched> touched) {
        var owners = new HashMap<UUID, @Nullable UUID>();
        touched.forEach(record -> {
            var before = Entry.read(record.deleted(), json);
            if (before != null && before.hasNonNull(column)) {
                owners.put(record.id(), UUID.fromString(before.get(column).asText()));
            }
        });
        jdbi.useHandle(handle -> handle.createQuery(
                        "select id, %s as owner from %s where tenant_id = :tenant and id = any(:ids)"
                                .formatted(column, kind.root().name()))
                .bind("tenant", current.tenant())
                .bind("ids", touched.stream().map(Touched::id).toArray(UUID[]::new))
                .map((row, context) -> owners.put(row.getObject("id", UUID.class), row.getObject("owner", UUID.class)))
                .list());
        return owners;
    }
}
