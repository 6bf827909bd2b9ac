package app.rapport.exchange;

import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a job writes down about an import, in the transaction that did it: each row's outcome, counts and position. */
@Singleton
class ImportProgress {
    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final StoredJson json;

    ImportProgress(Jdbi jdbi, Tenancy tenancy, StoredJson json) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.json = json;
    }

    record Position(long rows, boolean linking) {}

    /** @param key of a row that was taken, so that a second row about the same record is found out */
    record Done(ParsedRow row, @Nullable String key, RowOutcome outcome) {}

    /** A row that was written and is now to be linked to others. */
    record Written(UUID record, RowOutcome.State state) {}

    Position position(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select position, linking from import where tenant_id = :tenant and id = :id")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .map((row, context) -> new Position(row.getLong("position"), row.getBoolean("linking")))
                .findOne()
                .orElseThrow(Problem::notFound));
    }

    /** Lines of this file that have taken these keys. */
    Map<String, Long> linesOf(UUID id, Collection<String> keys) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select key, line from import_row
                        where tenant_id = :tenant and import_id = :id and key = any(:keys)""")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .bindArray("keys", String.class, keys)
                .reduceRows(new HashMap<String, Long>(), (map, row) -> {
                    map.put(row.getColumn("key", String.class), row.getColumn("line", Long.class));
                    return map;
                }));
    }

    void forgetRows(UUID id) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from import_row where tenant_id = :tenant and import_id = :id")
                        .bind("tenant", tenancy.require())
                        .bind("id", id)
                        .execute());
    }

    void record(UUID id, List<Done> rows) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into import_row
                        (tenant_id, id, import_id, line, key, state, record_id, field, code, arguments, further, cells)
                    values (:tenant, :row, :id, :line, :key, :state, :record, :field, :code,
                            cast(:arguments as jsonb), cast(:further as jsonb), cast(:cells as jsonb))""");
            rows.forEach(done -> {
                var outcome = done.outcome();
                var isRejected = outcome.state() == RowOutcome.State.REJECTED;
                batch.bind("tenant", tenancy.require())
                        .bind("row", TenantRecord.newId())
                        .bind("id", id)
                        .bind("line", done.row().source().line())
                        .bind("key", isRejected ? null : done.key())
                        .bind("state", outcome.state().name())
                        .bind("record", outcome.recordId())
                        .bindMap(reasons(outcome))
                        .bind(
                                "cells",
                                isRejected ? json.write(done.row().source().cells()) : null)
                        .add();
            });
            if (batch.size() > 0) {
                batch.execute();
            }
        });
        count(id, rows);
    }

    /** The first fault stands in columns of its own, by which rows are filtered. */
    private Map<String, @Nullable Object> reasons(RowOutcome outcome) {
        var faults = outcome.faults();
        var reasons = new HashMap<String, @Nullable Object>();
        var first = faults.isEmpty() ? null : faults.getFirst();
        reasons.put("field", first == null ? null : first.field());
        reasons.put("code", first == null ? null : first.code());
        reasons.put("arguments", first == null ? null : json.write(first.arguments()));
        reasons.put("further", faults.size() < 2 ? null : json.write(faults.subList(1, faults.size())));
        return reasons;
    }

    private void count(UUID id, List<Done> rows) {
        var counts = new EnumMap<RowOutcome.State, Integer>(RowOutcome.State.class);
        rows.forEach(done -> counts.merge(done.outcome().state(), 1, Integer::sum));
        var increments = counts.entrySet().stream()
                .map(entry -> "%1$s = %1$s + %2$d".formatted(counter(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update import set " + increments + " where tenant_id = :tenant and id = :id")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .execute());
    }

    /** Fails unless the import stands where this worker believes it does. */
    void move(UUID id, Position from, Position to) {
        var moved = jdbi.withHandle(handle -> handle.createUpdate("""
                        update import
                        set position = :to, linking = :linking, version = version + 1, updated_at = now()
                        where tenant_id = :tenant and id = :id and position = :from and linking = :linked""")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .bind("from", from.rows())
                .bind("linked", from.linking())
                .bind("to", to.rows())
                .bind("linking", to.linking())
                .execute());
        if (moved != 1) {
            throw new IllegalStateException("import " + id + " is in other hands");
        }
    }

    Map<Long, Written> written(UUID id, Collection<Long> lines) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select line, record_id, state from import_row
                        where tenant_id = :tenant and import_id = :id and state <> 'REJECTED'
                          and line = any(cast(:lines as bigint[]))""")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .bindArray(
                        "lines",
                        String.class,
                        lines.stream().map(String::valueOf).toList())
                .reduceRows(new HashMap<Long, Written>(), (map, row) -> {
                    map.put(
                            row.getColumn("line", Long.class),
                            new Written(
                                    row.getColumn("record_id", UUID.class),
                                    RowOutcome.State.valueOf(row.getColumn("state", String.class))));
                    return map;
                }));
    }

    /** A row whose link made a difference, or could not be made, counts as what it now is. */
    void reconsider(UUID id, ParsedRow row, RowOutcome.State before, RowOutcome outcome) {
        jdbi.useHandle(handle -> {
            var isRejected = outcome.state() == RowOutcome.State.REJECTED;
            handle.createUpdate("""
                            update import_row
                            set state = :state, field = :field, code = :code, arguments = cast(:arguments as jsonb),
                                further = cast(:further as jsonb), cells = cast(:cells as jsonb),
                                key = case when :rejected then null else key end
                            where tenant_id = :tenant and import_id = :id and line = :line""")
                    .bind("tenant", tenancy.require())
                    .bind("id", id)
                    .bind("line", row.source().line())
                    .bind("state", outcome.state().name())
                    .bindMap(reasons(outcome))
                    .bind("cells", isRejected ? json.write(row.source().cells()) : null)
                    .bind("rejected", isRejected)
                    .execute();
            handle.createUpdate(
                            "update import set %1$s = %1$s - 1, %2$s = %2$s + 1 where tenant_id = :tenant and id = :id"
                                    .formatted(counter(before), counter(outcome.state())))
                    .bind("tenant", tenancy.require())
                    .bind("id", id)
                    .execute();
        });
    }

    private static String counter(RowOutcome.State state) {
        return switch (state) {
            case CREATED -> "created";
            case UPDATED -> "updated";
            case UNCHANGED -> "skipped";
            case REJECTED -> "rejected";
        };
    }

    void end(UUID id, ImportState state) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import set state = :state, version = version + 1, updated_at = now()
                        where tenant_id = :tenant and id = :id""")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .bind("state", state.name())
                .execute());
    }

    Map<String, Object> counts(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select created, updated, skipped, rejected from import where tenant_id = :tenant and id = :id""")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .mapToMap()
                .one());
    }
}
