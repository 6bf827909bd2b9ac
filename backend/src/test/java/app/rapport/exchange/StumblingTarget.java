package app.rapport.exchange;

import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.imports.ImportTarget;
import app.rapport.platform.imports.ImportValues;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.sql.TenantRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;

/** Makes teams, and meets what can go wrong between two rows: the end of its worker, a row nobody foresaw, a long wait. */
@Singleton
class StumblingTarget implements ImportTarget {
    /** Names of rows at which, once, the worker dies. */
    final Set<String> deadly = ConcurrentHashMap.newKeySet();

    /** Names of rows no batch can be written with. */
    final Set<String> poisonous = ConcurrentHashMap.newKeySet();

    /** Names of rows before which the batch waits to be let go. */
    final Map<String, Semaphore> gates = new ConcurrentHashMap<>();

    private final Jdbi jdbi;

    StumblingTarget(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "TEST_TEAMS";
    }

    @Override
    public String resource() {
        return "teams";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(ImportField.externalId("id"), ImportField.text("name").asRequired());
    }

    @Override
    public String key(ImportValues values) {
        return String.valueOf(values.text("name"));
    }

    @Override
    public Map<String, UUID> find(Set<String> keys, ImportContext context) {
        return Map.of();
    }

    @Override
    public List<RowOutcome> write(List<ImportRow> rows, ImportContext context) {
        return rows.stream().map(row -> write(row, context)).toList();
    }

    private RowOutcome write(ImportRow row, ImportContext context) {
        if (row.existing() != null) {
            return RowOutcome.unchanged(row.existing());
        }
        var name = String.valueOf(row.values().text("name"));
        pass(name);
        if (deadly.remove(name)) {
            throw new WorkerDied();
        }
        if (poisonous.contains(name)) {
            throw new IllegalStateException("a row the test made impossible");
        }
        var id = TenantRecord.newId();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into team (tenant_id, id, name, created_at, updated_at)
                        values (:tenant, :id, :name, now(), now())""")
                .bind("tenant", context.member().tenant())
                .bind("id", id)
                .bind("name", name)
                .execute());
        return RowOutcome.created(id);
    }

    private void pass(String name) {
        var gate = gates.get(name);
        try {
            if (gate != null && !gate.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test did not let " + name + " go");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Like the end of the process to the job: nothing is cleaned up. */
    private static final class WorkerDied extends Error {
        WorkerDied() {
            super("the test ends this worker", null, false, false);
        }
    }
}
