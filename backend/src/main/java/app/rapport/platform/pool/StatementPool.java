package app.rapport.platform.pool;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/**
 * Connections for single statements outside of transactions. The database is told for whom a connection works only when
 * that is somebody else than the last time, which saves most requests a round trip. It can be relied on because nothing
 * here is rolled back, a setting least of all: with the connections of transactions it could not.
 *
 * <p>Not by sending the setting along with the statement: the driver separates the two whenever it cannot tell how long
 * the answer will be, and the setting is then gone before the statement begins.
 */
@Singleton
public class StatementPool {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TELL = "select set_config('app.tenant', ?, false), set_config('app.origin', ?, false)";

    /** For whom a connection works: an organisation, none if empty, and for the journal who is at work there. */
    public record Errand(String tenant, String origin) {}

    private final AgroalDataSource source;
    private final Map<PGConnection, Errand> told = Collections.synchronizedMap(new WeakHashMap<>());

    StatementPool(Pools pools, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.source = pools.open(url, PATIENCE);
    }

    /** One that works for whomever it worked for last: for what does not depend on it, such as asking who is calling. */
    public Connection asItIs() throws SQLException {
        return source.getConnection();
    }

    public Connection on(Errand errand) throws SQLException {
        var connection = source.getConnection();
        try {
            var physical = connection.unwrap(PGConnection.class);
            if (!errand.equals(told.get(physical))) {
                tell(connection, physical, errand);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void tell(Connection connection, PGConnection physical, Errand errand) throws SQLException {
        told.remove(physical);
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, errand.tenant());
            statement.setString(2, errand.origin());
            statement.execute();
        }
        told.put(physical, errand);
    }

    /** After all that asks it. */
    void close(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event) {
        source.close();
    }
}
