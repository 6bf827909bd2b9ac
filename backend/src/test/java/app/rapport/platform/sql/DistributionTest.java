package app.rapport.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Whether the schema could be spread over several servers by {@code tenant_id}, as Citus does: every table has the column,
 * every key holds it, and every reference goes along it. What that is for stands in docs/scale.md.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DistributionTest {
    /** Tables that each server would hold whole, or that one server would keep, each for a reason. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "organisation", "a reference table: few rows, and what others refer to",
            "databasechangelog", "of Liquibase, read at the start",
            "databasechangeloglock", "of Liquibase, read at the start",
            "journal_clock", "a single row",
            "rate_window", "counts callers before it is known whose they are",
            "sign_in_attempt", "counts guesses before it is known whose they are",
            "sign_in_challenge", "is there for a minute, before it is known who signs in");

    private static final String TABLES = """
            select c.oid, c.relname from pg_class c
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = (%s)
              and not c.relname = any(?)""";

    private static final String FAULTS = "with spread as (" + TABLES + """
            ), column_of as (
                select a.attrelid, a.attnum, a.attnotnull from pg_attribute a where a.attname = 'tenant_id'
            )
            select s.relname || ' has no tenant_id that is never null' as fault
            from spread s
            where not exists (select from column_of c where c.attrelid = s.oid and c.attnotnull)
            union all
            select s.relname || ' has a key without tenant_id: ' || i.indexrelid::regclass
            from spread s join pg_index i on i.indrelid = s.oid
            where (i.indisunique or i.indisexclusion)
              and not exists (select from column_of c
                              where c.attrelid = s.oid and c.attnum = any((i.indkey::smallint[])[0:i.indnkeyatts - 1]))
            union all
            select s.relname || ' has no primary key'
            from spread s where not exists (select from pg_index i where i.indrelid = s.oid and i.indisprimary)
            union all
            select s.relname || ' refers across organisations: ' || k.conname
            from spread s join pg_constraint k on k.conrelid = s.oid and k.contype = 'f'
                 join spread other on other.oid = k.confrelid
            where not exists (select from unnest(k.conkey, k.confkey) pair (here, there)
                              join column_of a on a.attrelid = k.conrelid and a.attnum = pair.here
                              join column_of b on b.attrelid = k.confrelid and b.attnum = pair.there)
            union all
            select s.relname || ' would lose its tenant_id: ' || k.conname
            from spread s join pg_constraint k on k.conrelid = s.oid and k.contype = 'f'
                 join column_of c on c.attrelid = s.oid and c.attnum = any(coalesce(k.confdelsetcols, k.conkey))
            where k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd')
            union all
            select k.conrelid::regclass || ' is held whole and refers to what is spread: ' || k.conname
            from pg_constraint k join spread other on other.oid = k.confrelid
            where k.contype = 'f' and not exists (select from spread s where s.oid = k.conrelid)
              and not (select c.relispartition from pg_class c where c.oid = k.conrelid)
            order by 1""";

    @Inject
    AgroalDataSource database;

    @Test
    void everyTableKeyAndReferenceGoesAlongTheOrganisation() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(faults(connection, "select 'public'::regnamespace::oid")).isEmpty();
            assertThat(names(connection)).contains("customer", "journal").containsAll(ELSEWHERE.keySet());
        }
    }

    @Test
    void aTableThatWouldNotBeSpreadIsFound() throws SQLException {
        try (var connection = asOwner();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create temp table planted_parent (tenant_id uuid not null, id uuid not null,"
                            + " code text constraint planted_code unique, primary key (tenant_id, id), unique (id, tenant_id))");
            statement.execute("create temp table planted_child (tenant_id uuid, id uuid primary key, parent text"
                    + " constraint planted_reference references planted_parent (code))");
            try {
                assertThat(faults(connection, "select pg_my_temp_schema()"))
                        .containsExactlyInAnyOrder(
                                "planted_child has no tenant_id that is never null",
                                "planted_child has a key without tenant_id: planted_child_pkey",
                                "planted_child refers across organisations: planted_reference",
                                "planted_parent has a key without tenant_id: planted_code");
            } finally {
                statement.execute("drop table planted_child, planted_parent");
            }
        }
    }

    /** Whoever migrates; the service itself makes no tables. */
    private static Connection asOwner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.liquibase.username", String.class),
                config.getValue("quarkus.liquibase.password", String.class));
    }

    private static List<String> faults(Connection connection, String schema) throws SQLException {
        return texts(connection, FAULTS, schema, ELSEWHERE.keySet().toArray(String[]::new));
    }

    private static List<String> names(Connection connection) throws SQLException {
        return texts(
                connection,
                "select t.relname from (" + TABLES + ") t",
                "select 'public'::regnamespace::oid",
                new String[0]);
    }

    private static List<String> texts(Connection connection, String sql, String schema, String[] without)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql.formatted(schema))) {
            statement.setArray(1, connection.createArrayOf("text", without));
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found.stream().sorted().toList();
        }
    }
}
