package app.rapport.platform.replica;

import app.rapport.platform.tenancy.Tenancy;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A read goes to the replica only when that has come as far as the primary was when the caller's rights were loaded. So a
 * read never misses what was written before it was asked for, by whomever and through whichever copy of the service, and
 * nobody has to remember who wrote what. A replica that is further behind, or away, is left in peace for a moment.
 */
@Singleton
public class Replica {
    private static final Logger LOG = Logger.getLogger(Replica.class);
    /** How long a read waits for the replica to come as far; on a good network it is there within a millisecond or two. */
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private static final Duration REST_WHEN_BEHIND = Duration.ofMillis(200);
    private static final Duration REST_WHEN_AWAY = Duration.ofSeconds(2);
    private static final String ENTER = """
            select set_config('app.tenant', ?, false), pg_is_in_recovery(),
                   pg_last_wal_replay_lsn() >= cast(? as pg_lsn)""";

    private final ReplicaPool pool;
    private final Tenancy tenancy;
    private final Counter answered;
    private final Counter behind;
    private final Counter away;
    /** Whether it answered the last time; as long as it did not, one request at a time finds out. */
    private volatile boolean doubted = true;

    private final AtomicBoolean tried = new AtomicBoolean();
    private volatile long restsUntil = System.nanoTime();

    Replica(ReplicaPool pool, Tenancy tenancy, MeterRegistry meters) {
        this.pool = pool;
        this.tenancy = tenancy;
        this.answered = meters.counter("rapport.replica.reads", "outcome", "answered");
        this.behind = meters.counter("rapport.replica.reads", "outcome", "behind");
        this.away = meters.counter("rapport.replica.reads", "outcome", "away");
    }

    /** Reads how far the primary has come, as a column of a query there; nothing when no replica is configured. */
    public String positionColumn() {
        return pool.sourceOrNull() == null ? "cast(null as text)" : "cast(pg_current_wal_flush_lsn() as text)";
    }

    /** A connection for the current request's next read, or empty when that is the primary's to answer. */
    public Optional<Connection> connection() throws SQLException {
        var source = pool.sourceOrNull();
        var position = source == null ? null : positionOfRequest();
        if (source == null || position == null || isResting() || QuarkusTransaction.isActive()) {
            return Optional.empty();
        }
        if (!doubted) {
            return connection(source, position);
        }
        if (!tried.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            return connection(source, position);
        } finally {
            tried.set(false);
        }
    }

    private Optional<Connection> connection(AgroalDataSource source, String position) throws SQLException {
        Connection connection = null;
        try {
            connection = source.getConnection();
            var comesAsFar = comesAsFar(connection, position);
            doubted = false;
            if (comesAsFar) {
                answered.increment();
                return Optional.of(connection);
            }
            behind.increment();
            rest(REST_WHEN_BEHIND);
        } catch (SQLException e) {
            LOG.debug("the replica does not answer; the primary is read", e);
            away.increment();
            doubted = true;
            rest(REST_WHEN_AWAY);
        }
        if (connection != null) {
            connection.close();
        }
        return Optional.empty();
    }

    private static @Nullable String positionOfRequest() {
        var container = Arc.container();
        return container.requestContext().isActive()
                ? container.instance(ReadPlace.class).get().asOf()
                : null;
    }

    private boolean comesAsFar(Connection connection, String position) throws SQLException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, tenancy.require().toString());
            statement.setString(2, position);
            for (; ; ) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(2)) {
                        throw new SQLException(
                                "the server named as replica follows nobody: it was promoted, or never did");
                    }
                    if (row.getBoolean(3)) {
                        return true;
                    }
                }
                if (System.nanoTime() > until) {
                    return false;
                }
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isResting() {
        return System.nanoTime() - restsUntil < 0;
    }

    private void rest(Duration duration) {
        restsUntil = System.nanoTime() + duration.toNanos();
    }
}
