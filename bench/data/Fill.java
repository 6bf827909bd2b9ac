import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fills the organisation "bench" of a data folder whose service has been started once and is down, or up: rows go straight into the
 * tables, two connections at a time. Triggers are off meanwhile, indexes and foreign keys are put away and come back as they were,
 * which is compared in the end; so every constraint is checked by the server itself.
 *
 * <p>java -cp postgresql.jar Fill.java URL FOLDER CUSTOMERS
 */
final class Fill {
    private static final String TENANT = "01890000-0000-7000-8000-00000000be4c";
    private static final List<String> TABLES = List.of(
            "customer", "contact_point", "customer_tag", "relationship", "opportunity", "stage_history", "ticket",
            "interaction", "interaction_customer", "search_entry");
    private static final int WORKERS = 2;
    private static final long CHUNK = 125_000;

    private final String url;
    private final Properties owner;
    private final Path scripts;
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final long started = System.nanoTime();

    private Fill(String url, Path folder, long customers) throws IOException {
        this.url = url;
        var passwords = new Properties();
        try (var in = Files.newInputStream(folder.resolve("postgres-passwords"))) {
            passwords.load(in);
        }
        this.owner = login("rapport_owner", passwords.getProperty("owner"));
        this.scripts = Path.of("bench/data");
        numbers.put("customers", customers);
        numbers.put("interactions", customers * 5);
        numbers.put("messages", customers * 5 / 2);
        numbers.put("heavy", customers >= 1_000_000 ? 5L : 1L);
        numbers.put("heavyEach", customers >= 100_000 ? 50_000L : 5_000L);
    }

    private static Properties login(String user, String password) {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("reWriteBatchedInserts", "false");
        return login;
    }

    public static void main(String... arguments) throws Exception {
        new Fill(arguments[0], Path.of(arguments[1]), Long.parseLong(arguments[2])).run();
    }

    private void run() throws Exception {
        try (var connection = connect()) {
            if (one(connection, "select count(*) from organisation where slug = 'bench'").equals("1")) {
                throw new IllegalStateException("this folder has the organisation already; delete it to fill it again");
            }
            for (var file : List.of("01-functions.sql", "02-organisation.sql", "04-names.sql", "05-sources.sql")) {
                execute(connection, script(file));
            }
            say("organisation");
            var before = catalogue(connection);
            var indexes = indexes(connection);
            var keys = foreignKeys(connection);
            for (var table : TABLES) {
                execute(connection, "alter table " + table + " disable trigger user");
            }
            for (var key : keys) {
                execute(connection, "alter table " + key.table + " drop constraint " + key.name);
            }
            for (var index : indexes) {
                execute(connection, "drop index " + index.name);
            }
            execute(connection, script("03-neighbours.sql"));
            fill();
            build(indexes, keys);
            for (var table : TABLES) {
                execute(connection, "alter table " + table + " enable trigger user");
            }
            for (var tally : List.of("opportunity_tally", "ticket_tally")) {
                execute(connection, "select " + tally + "_rebuild()");
            }
            execute(connection, """
                    insert into search_word (tenant_id, word)
                    select distinct e.tenant_id, w.word from search_entry e cross join lateral search_words_of(e.title_key) w (word)
                    on conflict do nothing""");
            var after = catalogue(connection);
            if (!after.equals(before)) {
                throw new IllegalStateException("the schema is not what it was:\n" + before + "\n" + after);
            }
            execute(connection, script("06-check.sql"));
            execute(connection, "drop schema bench cascade");
        }
        settle();
        say("done");
    }

    /** The interactions first: when one last passed is known of each customer before the customers are written. */
    private void fill() throws Exception {
        parallel(work -> {
            chunks(work, "interaction_customer", 0, numbers.get("interactions") - 1);
            chunks(work, "message_customer", 1, numbers.get("customers"));
            chunks(work, "interaction", 0, numbers.get("interactions") - 1);
            chunks(work, "message", 1, numbers.get("customers"));
        });
        say("interactions");
        try (var connection = connect()) {
            execute(connection, """
                    create unlogged table bench.last_contact as
                    select ('x' || right(customer_id::text, 12))::bit(48)::bigint as n, max(at) as at
                    from interaction_customer where tenant_id = '%s' group by customer_id""".formatted(TENANT));
            execute(connection, "create index on bench.last_contact (n)");
            execute(connection, "analyze bench.last_contact");
        }
        parallel(work -> {
            for (var table : List.of("customer", "contact_point", "opportunity", "stage_history", "ticket", "relationship",
                    "customer_tag")) {
                chunks(work, table, 1, numbers.get("customers"));
            }
        });
        // Joins of tables the planner takes for empty ones never end.
        try (var connection = connect()) {
            execute(connection, "analyze customer; analyze opportunity; analyze ticket");
        }
        say("customers, opportunities, tickets");
        parallel(work -> {
            for (var table : List.of("search_opportunity", "search_ticket", "search_customer")) {
                chunks(work, table, 1, numbers.get("customers"));
            }
        });
        say("search");
    }

    private void chunks(List<Callable<Void>> work, String table, long first, long last) {
        for (var from = first; from <= last; from += CHUNK) {
            var range = Map.of("from", from, "to", Math.min(last, from + CHUNK - 1));
            work.add(() -> {
                try (var connection = connect()) {
                    execute(connection, script("big/" + table + ".sql", range));
                    return null;
                }
            });
        }
    }

    private record Index(String table, String name, String definition) {}

    private record ForeignKey(String table, String name, String definition) {}

    /** Table by table, because building on one table keeps others from it; the tables with most rows first. */
    private void build(List<Index> indexes, List<ForeignKey> keys) throws Exception {
        var bySize = new ArrayList<>(TABLES);
        bySize.sort(Comparator.comparingInt(table -> List.of("interaction", "search_entry", "interaction_customer",
                        "opportunity", "ticket", "contact_point", "customer", "stage_history", "relationship",
                        "customer_tag").indexOf(table)));
        try (var connection = connect()) {
            for (var key : keys) {
                execute(connection, "alter table " + key.table + " add constraint " + key.name + " " + key.definition
                        + " not valid");
            }
        }
        parallel(work -> bySize.forEach(table -> work.add(() -> {
            try (var connection = connect()) {
                for (var index : indexes) {
                    if (index.table.equals(table)) {
                        execute(connection, index.definition);
                    }
                }
                execute(connection, "analyze " + table);
                return null;
            }
        })));
        say("indexes");
        parallel(work -> bySize.forEach(table -> work.add(() -> {
            try (var connection = connect()) {
                for (var key : keys) {
                    if (key.table.equals(table)) {
                        execute(connection, "alter table " + table + " validate constraint " + key.name);
                    }
                }
                return null;
            }
        })));
        say("foreign keys");
    }

    /** What autovacuum would do in the hours after: without it the first index-only scans are none. */
    private void settle() throws Exception {
        parallel(work -> TABLES.forEach(table -> work.add(() -> {
            try (var connection = connect()) {
                execute(connection, "vacuum (analyze) " + table);
                return null;
            }
        })));
        say("vacuum");
        try (var connection = connect()) {
            execute(connection, "analyze");
        }
    }

    private List<Index> indexes(Connection connection) throws SQLException {
        var found = new ArrayList<Index>();
        rows(connection, """
                select t.relname, i.relname, pg_get_indexdef(i.oid)
                from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                where not x.indisprimary and not exists (select from pg_constraint c where c.conindid = i.oid and c.contype <> 'f')
                  and t.relnamespace = 'public'::regnamespace and t.relname in (%s)
                order by 1, 2""".formatted(quoted()), row -> found.add(new Index(row.get(0), row.get(1), row.get(2))));
        return found;
    }

    private List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        var found = new ArrayList<ForeignKey>();
        rows(connection, """
                select t.relname, c.conname, pg_get_constraintdef(c.oid)
                from pg_constraint c join pg_class t on t.oid = c.conrelid
                where c.contype = 'f' and t.relnamespace = 'public'::regnamespace and t.relname in (%s)
                order by 1, 2""".formatted(quoted()), row -> found.add(new ForeignKey(row.get(0), row.get(1), row.get(2))));
        return found;
    }

    /** Indexes, constraints and triggers of the filled tables, to be the same before and after. */
    private String catalogue(Connection connection) throws SQLException {
        return one(connection, """
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

    private static String quoted() {
        return "'" + String.join("','", TABLES) + "'";
    }

    private interface Collector {
        void into(List<Callable<Void>> work);
    }

    private static void parallel(Collector collector) throws Exception {
        var work = new ArrayList<Callable<Void>>();
        collector.into(work);
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            for (Future<Void> done : workers.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url, owner);
        execute(connection, "set synchronous_commit = off; set maintenance_work_mem = '768MB'; set work_mem = '128MB';"
                + " set max_parallel_maintenance_workers = 1; set max_parallel_workers_per_gather = 0; set statement_timeout = 0");
        return connection;
    }

    private String script(String file) throws IOException {
        return script(file, Map.of());
    }

    private String script(String file, Map<String, Long> more) throws IOException {
        var text = Files.readString(scripts.resolve(file)).replace("${tenant}", TENANT);
        for (var values : List.of(numbers, more)) {
            for (var value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", Long.toString(value.getValue()));
            }
        }
        return text;
    }

    private void say(String what) {
        System.out.printf("%5.0f s  %s%n", (System.nanoTime() - started) / 1e9, what);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private interface RowReader {
        void read(List<String> row);
    }

    private static void rows(Connection connection, String sql, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= width; column++) {
                    row.add(rows.getString(column));
                }
                reader.read(row);
            }
        }
    }
}
