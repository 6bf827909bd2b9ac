package app.rapport.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Collects rows of one organisation for a number of tables and writes each table in one batch, in the order begun. */
final class Pen {
    private final Handle handle;
    private final UUID tenant;
    private final Instant now;
    private final Chance chance = new Chance();
    private final Map<String, PreparedBatch> batches = new LinkedHashMap<>();

    Pen(Handle handle, UUID tenant, Instant now) {
        this.handle = handle;
        this.tenant = tenant;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    Chance chance() {
        return chance;
    }

    /**
     * @param table with its columns, the organisation's first, such as {@code tag (tenant_id, id, name)}
     * @param types PostgreSQL types of those columns
     * @param values of all columns but the organisation
     */
    void add(String table, String types, @Nullable Object... values) {
        var batch = batches.computeIfAbsent(
                table,
                name -> handle.prepareBatch("insert into " + name + " values ("
                        + Arrays.stream(types.split(" "))
                                .map(type -> "cast(? as " + type + ")")
                                .collect(Collectors.joining(", "))
                        + ")"));
        batch.bind(0, tenant);
        for (var i = 0; i < values.length; i++) {
            batch.bind(i + 1, values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i]);
        }
        batch.add();
    }

    void write() {
        batches.values().forEach(PreparedBatch::execute);
        batches.clear();
    }
}
