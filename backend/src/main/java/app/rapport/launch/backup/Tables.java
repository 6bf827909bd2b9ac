package app.rapport.launch.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables and sequences of Rapport's schema, whatever they are called. */
final class Tables {
    private Tables() {}

    /** Every table with rows of its own; partitions count as part of theirs, and Liquibase keeps its own. */
    static List<String> names(Connection connection) throws SQLException {
        return strings(connection, """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                  and relname not in ('databasechangelog', 'databasechangeloglock')
                order by relname""");
    }

    /** The columns that are written; what PostgreSQL generates it generates again. */
    static String columns(Connection connection, String table) throws SQLException {
        var columns = strings(connection, """
                select quote_ident(attname) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum""".formatted(quoted(table)));
        return String.join(", ", columns);
    }

    static List<TableSummary> summaries(Connection connection) throws SQLException {
        var summaries = new ArrayList<TableSummary>();
        for (var table : names(connection)) {
            summaries.add(summary(connection, table));
        }
        return summaries;
    }

    static TableSummary summary(Connection connection, String table) throws SQLException {
        var sql = "select count(*), coalesce(sum(hashtextextended(t::text, 0)), 0)::text from " + quoted(table) + " t";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return new TableSummary(table, rows.getLong(1), rows.getString(2));
        }
    }

    /** Where each sequence stands; one that was never asked is left out. */
    static Map<String, Long> sequences(Connection connection) throws SQLException {
        var values = new LinkedHashMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select sequencename, last_value from pg_sequences
                        where schemaname = 'public' and last_value is not null order by 1""")) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getLong(2));
            }
        }
        return values;
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
