import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Indexes, foreign keys and triggers of some tables: put away while these are filled, and back as they were. */
final class Schema {
    private final Database database;
    private final List<String> tables;
    private final String before;
    private final List<Part> indexes;
    private final List<Part> keys;

    private record Part(String table, String name, String definition) {}

    /** @param tables those with most rows first, for these are built first */
    Schema(Database database, List<String> tables) throws SQLException {
        this.database = database;
        this.tables = tables;
        try (var connection = database.connect()) {
            this.before = catalogue(connection);
            this.indexes = indexes(connection);
            this.keys = foreignKeys(connection);
        }
    }

    void putAway(Connection connection) throws SQLException {
        for (var table : tables) {
            Database.execute(connection, "alter table " + table + " disable trigger user");
        }
        for (var key : keys) {
            Database.execute(connection, "alter table " + key.table + " drop constraint " + key.name);
        }
        for (var index : indexes) {
            Database.execute(connection, "drop index " + index.name);
        }
    }

    /** Table by table, because building on one table keeps others from it. */
    void buildIndexes() throws Exception {
        onEachTable((connection, table) -> {
            for (var index : indexes) {
                if (index.table.equals(table)) {
                    Database.execute(connection, index.definition);
                }
            }
            Database.execute(connection, "analyze " + table);
        });
    }

    void buildForeignKeys(Connection connection) throws Exception {
        for (var key : keys) {
            Database.execute(connection, "alter table " + key.table + " add constraint " + key.name + " " + key.definition
                    + " not valid");
        }
        onEachTable((worker, table) -> {
            for (var key : keys) {
                if (key.table.equals(table)) {
                    Database.execute(worker, "alter table " + table + " validate constraint " + key.name);
                }
            }
        });
    }

    void enableTriggers(Connection connection) throws SQLException {
        for (var table : tables) {
            Database.execute(connection, "alter table " + table + " enable trigger user");
        }
    }

    void requireAsBefore(Connection connection) throws SQLException {
        var after = catalogue(connection);
        if (!after.equals(before)) {
            throw new IllegalStateException("the schema is not what it was:\n" + before + "\n" + after);
        }
    }

    /** What autovacuum would do in the hours after: without it the first index-only scans are none. */
    void vacuum() throws Exception {
        onEachTable((connection, table) -> Database.execute(connection, "vacuum (analyze) " + table));
    }

    private interface TableWork {
        void on(Connection connection, String table) throws SQLException;
    }

    private void onEachTable(TableWork each) throws Exception {
        Database.parallel(work -> tables.forEach(table -> work.add(() -> {
            try (var connection = database.connect()) {
                each.on(connection, table);
                return null;
            }
        })));
    }

    private List<Part> indexes(Connection connection) throws SQLException {
        var found = new ArrayList<Part>();
        Database.rows(connection, """
                select t.relname, i.relname, pg_get_indexdef(i.oid)
                from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                where not x.indisprimary and not exists (select from pg_constraint c where c.conindid = i.oid and c.contype <> 'f')
                  and t.relnamespace = 'public'::regnamespace and t.relname in (%s)
                order by 1, 2""".formatted(quoted()), row -> found.add(new Part(row.get(0), row.get(1), row.get(2))));
        return found;
    }

    private List<Part> foreignKeys(Connection connection) throws SQLException {
        var found = new ArrayList<Part>();
        Database.rows(connection, """
                select t.relname, c.conname, pg_get_constraintdef(c.oid)
                from pg_constraint c join pg_class t on t.oid = c.conrelid
                where c.contype = 'f' and t.relnamespace = 'public'::regnamespace and t.relname in (%s)
                order by 1, 2""".formatted(quoted()), row -> found.add(new Part(row.get(0), row.get(1), row.get(2))));
        return found;
    }

    /** Indexes, constraints and triggers of the filled tables, to be the same before and after. */
    private String catalogue(Connection connection) throws SQLException {
        return Database.one(connection, """
                select string_agg(line, E'\\n' order by line) from (
                    select pg_get_indexdef(indexrelid) || ' ' || indisvalid as line from pg_index
                    where indrelid = any (array[%1$s]::regclass[])
                    union all
                    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
                    from pg_constraint where conrelid = any (array[%1$s]::regclass[])
                    union all
                    select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger
                    where not tgisinternal and tgrelid = any (array[%1$s]::regclass[])) found""".formatted(quoted()));
    }

    private String quoted() {
        return "'" + String.join("','", tables) + "'";
    }
}
