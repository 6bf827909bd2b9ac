package app.rapport.platform.journal;

import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes changes back. The database does it, see {@code journal_undo}; this says who may and what came of it. */
@Singleton
public class Undo {
    private final Jdbi jdbi;
    private final Origin origin;
    private final JournalledResources resources;
    private final UndoRights rights;
    private final UndoGuards guards;

    Undo(Jdbi jdbi, Origin origin, JournalledResources resources, UndoRights rights, UndoGuards guards) {
        this.jdbi = jdbi;
        this.origin = origin;
        this.resources = resources;
        this.rights = rights;
        this.guards = guards;
    }

    /** What to do when something cannot go back because it was changed again or is in use since. */
    public enum OnConflict {
        SKIP,
        REFUSE
    }

    /**
     * A record, or fields of one, that stay as they are.
     *
     * @param fields that were changed again; none when it is the record as a whole
     * @param reason {@code changed-since}, {@code in-use}, {@code gone} or {@code cannot-return}
     */
    public record Conflict(
            @Schema(examples = "customers") String resource,
            UUID id,
            @Nullable String name,
            List<String> fields,
            @Schema(examples = "changed-since") String reason) {}

    /**
     * What came of it.
     *
     * @param change the one that took the other back; it can be taken back itself
     * @param undoes the one that was taken back
     */
    public record Undone(
            @Schema(examples = "48300") String change,
            @Schema(examples = "48213") String undoes,
            List<Conflict> conflicts) {}

    /** Within the caller's transaction, which must end without effect when this throws. */
    Undone change(String change, OnConflict onConflict) {
        var number = number(change);
        rights.require(number);
        var undone = jdbi.withHandle(handle -> undo(handle, change, number, null, 0));
        if (onConflict == OnConflict.REFUSE && !undone.conflicts().isEmpty()) {
            throw Problem.of("undo-conflicts").with("conflicts", undone.conflicts());
        }
        return undone;
    }

    /**
     * All an import has done, within the caller's transaction; whether conflicts matter the caller decides. 403 for one who
     * may not change all the fields it did.
     *
     * @param after place in the journal up to which the import was taken back before
     */
    public List<Conflict> everythingOf(UUID importId, long after) {
        rights.requireFieldsOf(importId);
        return jdbi.withHandle(handle -> undo(handle, "import:" + importId, null, importId, after))
                .conflicts();
    }

    /** All a job has done; whether conflicts matter the caller decides. 403 or 404 for one who may not change it all. */
    public List<Conflict> everythingOfJob(UUID job) {
        rights.requireAll(job);
        return jdbi.withHandle(handle -> undo(handle, "job:" + job, null, job, 0))
                .conflicts();
    }

    private static long number(String change) {
        try {
            return Long.parseLong(change);
        } catch (NumberFormatException e) {
            throw Problem.notFound();
        }
    }

    private Undone undo(Handle handle, String what, @Nullable Long change, @Nullable UUID means, long after) {
        origin.undoes(what, handle);
        var verdicts = guards.watch(handle, change, means, after);
        var rows = handle.createQuery("""
                        select aggregate, aggregate_id, record, fields, reason
                        from journal_undo(cast(:change as bigint), cast(:import as uuid), :after)""")
                .bind("change", change)
                .bind("import", means)
                .bind("after", after)
                .map((row, context) -> row(row))
                .list();
        verdicts.run();
        var names = rows.stream()
                .collect(Collectors.groupingBy(Row::resource, Collectors.mapping(Row::id, Collectors.toSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> resources.names(of.getKey(), of.getValue())));
        var own = handle.createQuery("select cast(journal_transaction() as text)")
                .mapTo(String.class)
                .one();
        return new Undone(
                own,
                what,
                rows.stream()
                        .map(row -> conflict(row, names.getOrDefault(row.resource(), Map.of())))
                        .toList());
    }

    /** As the database answers it, with names of tables and columns. */
    private record Row(String resource, UUID id, @Nullable String table, List<String> columns, String reason) {}

    private static Row row(ResultSet row) throws SQLException {
        var fields = row.getArray("fields");
        return new Row(
                row.getString("aggregate"),
                row.getObject("aggregate_id", UUID.class),
                row.getString("record"),
                fields == null ? List.of() : List.of((String[]) fields.getArray()),
                row.getString("reason"));
    }

    private Conflict conflict(Row row, Map<UUID, Optional<String>> names) {
        var table = resources
                .shown(row.resource())
                .flatMap(kind -> kind.tables().stream()
                        .filter(known -> known.name().equals(row.table()))
                        .findFirst())
                .orElse(null);
        var fields = table == null
                ? List.<String>of()
                : table.isRoot()
                        ? row.columns().stream()
                                .map(table::column)
                                .filter(Objects::nonNull)
                                .map(JournalledTable.Column::field)
                                .distinct()
                                .toList()
                        : List.of(table.field());
        return new Conflict(
                row.resource(),
                row.id(),
                names.getOrDefault(row.id(), Optional.empty()).orElse(null),
                fields,
                row.reason());
    }
}
