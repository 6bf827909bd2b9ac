package app.rapport.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which way a search takes depends on how many of all entries an organisation has, as far as the planner knows. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SearchSizeTest {
    private final UUID large = UUID.randomUUID();
    private final UUID small = UUID.randomUUID();
    private Connection owner;

    @BeforeEach
    void fill() throws SQLException {
        var configuration = ConfigProvider.getConfig();
        owner = DriverManager.getConnection(
                configuration.getValue("quarkus.datasource.jdbc.url", String.class),
                configuration.getValue("quarkus.liquibase.username", String.class),
                configuration.getValue("quarkus.liquibase.password", String.class));
        owner.setAutoCommit(false);
        add(large, "Size", 10_000);
        add(small, "Size", 50);
        add(large, "Orange", 5);
        add(large, "Contact Orange România", 1);
        add(large, "Ana González Pérez", 1);
        execute("analyze search_entry");
    }

    /** How many rows there are is noted at once, whatever becomes of the transaction. */
    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        execute("analyze search_entry");
        owner.commit();
        owner.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void add(UUID tenant, String title, int entries) throws SQLException {
        try (var statement = owner.prepareStatement("""
                insert into search_entry (tenant_id, kind, record_id, title, words, updated_at)
                select ?, 'customers', gen_random_uuid(), title, app_fold(title), now()
                from (select cast(? as text) as title) one, generate_series(1, ?)""")) {
            statement.setObject(1, tenant);
            statement.setString(2, title);
            statement.setInt(3, entries);
            statement.execute();
        }
    }

    private boolean isLarge(UUID tenant) throws SQLException {
        try (var statement = owner.prepareStatement("select is_large from search_size(?)")) {
            statement.setObject(1, tenant);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private List<String> found(String q) throws SQLException {
        try (var statement = owner.prepareStatement("""
                select title from search_seen(
                    ?, '{customers}', '{ORGANISATION}', gen_random_uuid(), '{}', '{}', '{}', '{}', 'ORGANISATION', 10)""")) {
            statement.setString(1, q);
            try (var row = statement.executeQuery()) {
                var titles = new ArrayList<String>();
                while (row.next()) {
                    titles.add(row.getString(1));
                }
                return titles;
            }
        }
    }

    @Test
    void anOrganisationWithManyOfAllEntriesIsLargeAndOneWithFewIsNot() throws SQLException {
        assertThat(isLarge(large)).isTrue();
        assertThat(isLarge(small)).isFalse();
    }

    @Test
    void alsoInAHugeOneAMistypedWordIsFoundWhereverItStandsInATitle() throws SQLException {
        execute("set local app.tenant = '" + large + "'");
        execute("set local app.search_huge = '0'");

        assertThat(found("gonzlaez")).containsExactly("Ana González Pérez");
        assertThat(found("orangee")).hasSize(6).endsWith("Contact Orange România");
        assertThat(found("orange")).hasSize(6);
    }
}
