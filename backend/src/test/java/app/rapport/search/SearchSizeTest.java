package app.rapport.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Which way a search takes depends on how many of all entries an organisation has, as far as the planner knows. */
@QuarkusTest
class SearchSizeTest {
    private static void add(Connection connection, UUID tenant, int entries) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into search_entry (tenant_id, kind, record_id, title, words, updated_at)
                select ?, 'customers', gen_random_uuid(), 'Size ' || n, 'size ' || n, now() from generate_series(1, ?) n""")) {
            statement.setObject(1, tenant);
            statement.setInt(2, entries);
            statement.execute();
        }
    }

    private static boolean isLarge(Connection connection, UUID tenant) throws SQLException {
        try (var statement = connection.prepareStatement("select is_large from search_size(?)")) {
            statement.setObject(1, tenant);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Test
    void anOrganisationWithManyOfAllEntriesIsLargeAndOneWithFewIsNot() throws SQLException {
        var configuration = ConfigProvider.getConfig();
        var large = UUID.randomUUID();
        var small = UUID.randomUUID();
        try (var connection = DriverManager.getConnection(
                configuration.getValue("quarkus.datasource.jdbc.url", String.class),
                configuration.getValue("quarkus.liquibase.username", String.class),
                configuration.getValue("quarkus.liquibase.password", String.class))) {
            connection.setAutoCommit(false);
            add(connection, large, 10_000);
            add(connection, small, 50);
            connection.createStatement().execute("analyze search_entry");

            assertThat(isLarge(connection, large)).isTrue();
            assertThat(isLarge(connection, small)).isFalse();
            connection.rollback();
        }
    }
}
