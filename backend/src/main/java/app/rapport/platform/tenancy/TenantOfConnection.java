package app.rapport.platform.tenancy;

import app.rapport.platform.journal.Origin;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The second wall: every time a connection leaves the pool, the database is told for which organisation, and for the
 * journal who is at work. It is said each time, also when there is none, so that nothing is left over from the
 * connection's last use.
 */
@Singleton
class TenantOfConnection implements AgroalPoolInterceptor {
    @Override
    public void onConnectionAcquire(Connection connection) {
        try (var statement = connection.prepareStatement(
                "select set_config('app.tenant', ?, false), set_config('app.origin', ?, false)")) {
            statement.setString(1, Tenancy.currentForSetting());
            statement.setString(2, Origin.current());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell the database which organisation this is", e);
        }
    }
}
