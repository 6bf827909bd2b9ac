package app.rapport.test;

import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Some who write records into the database at a steady rate, each in a transaction of its own, for measurements. */
public final class Writers {
    private final Map<UUID, Long> committed = new ConcurrentHashMap<>();

    /** What was written, and when it was committed by {@link System#nanoTime}. */
    public Map<UUID, Long> committed() {
        return committed;
    }

    /** Comes back when all is written. */
    public void write(UUID organisation, int writers, int perSecond, int total) throws InterruptedException {
        var threads = new Thread[writers];
        for (var writer = 0; writer < writers; writer++) {
            var name = "w" + writer + "-";
            threads[writer] = Thread.ofPlatform()
                    .start(() -> Tenancy.runAs(organisation, () -> {
                        try {
                            write(name, perSecond / (double) writers, total / writers);
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void write(String name, double perSecond, int total) throws SQLException {
        var pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var begun = System.nanoTime();
        try (var connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                var insert = connection.prepareStatement(
                        "insert into tag (tenant_id, id, name, color, created_at, updated_at)"
                                + " values (app_tenant(), ?, ?, 'red', now(), now())")) {
            for (var i = 0; i < total; i++) {
                var due = begun + (long) (i * pause);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var id = TenantRecord.newId();
                insert.setObject(1, id);
                insert.setString(2, name + id);
                insert.executeUpdate();
                committed.put(id, System.nanoTime());
            }
        }
    }
}
