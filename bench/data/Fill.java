import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Fills the organisation "bench" of a data folder whose service has been started once and is down, or up: rows go straight into the
 * tables, two connections at a time. Triggers are off meanwhile, indexes and foreign keys are put away and come back as they were,
 * which is compared in the end; so every constraint is checked by the server itself.
 *
 * <p>java -cp postgresql.jar Fill.java URL FOLDER CUSTOMERS
 */
final class Fill {
    private static final String TENANT = "01890000-0000-7000-8000-00000000be4c";
    /** Those with most rows first. */
    private static final List<String> TABLES = List.of(
            "interaction", "search_entry", "interaction_customer", "opportunity", "ticket", "contact_point", "customer",
            "stage_history", "relationship", "customer_tag");
    private static final long CHUNK = 125_000;

    private final Database database;
    private final Path scripts;
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final long started = System.nanoTime();

    private Fill(String url, Path folder, long customers) throws IOException {
        this.database = new Database(url, folder);
        this.scripts = Path.of("bench/data");
        numbers.put("customers", customers);
        numbers.put("interactions", customers * 5);
        numbers.put("messages", customers * 5 / 2);
        numbers.put("heavy", customers >= 1_000_000 ? 5L : 1L);
        numbers.put("heavyEach", customers >= 100_000 ? 50_000L : 5_000L);
    }

    public static void main(String... arguments) throws Exception {
        new Fill(arguments[0], Path.of(arguments[1]), Long.parseLong(arguments[2])).run();
    }

    private void run() throws Exception {
        try (var connection = database.connect()) {
            if (Database.one(connection, "select count(*) from organisation where slug = 'bench'").equals("1")) {
                throw new IllegalStateException("this folder has the organisation already; delete it to fill it again");
            }
            for (var file : List.of("01-functions.sql", "02-organisation.sql", "04-names.sql", "05-sources.sql")) {
                Database.execute(connection, script(file));
            }
            say("organisation");
            var schema = new Schema(database, TABLES);
            schema.putAway(connection);
            Database.execute(connection, script("03-neighbours.sql"));
            fill();
            schema.buildIndexes();
            say("indexes");
            schema.buildForeignKeys(connection);
            say("foreign keys");
            schema.enableTriggers(connection);
            for (var tally : List.of("opportunity_tally", "ticket_tally")) {
                Database.execute(connection, "select " + tally + "_rebuild()");
            }
            Database.execute(connection, """
                    insert into search_word (tenant_id, word)
                    select distinct e.tenant_id, w.word from search_entry e cross join lateral search_words_of(e.title_key) w (word)
                    on conflict do nothing""");
            schema.requireAsBefore(connection);
            Database.execute(connection, script("06-check.sql"));
            Database.execute(connection, "drop schema bench cascade");
            schema.vacuum();
            say("vacuum");
            Database.execute(connection, "analyze");
        }
        say("done");
    }

    /** The interactions first: when one last passed is known of each customer before the customers are written. */
    private void fill() throws Exception {
        Database.parallel(work -> {
            chunks(work, "interaction_customer", 0, numbers.get("interactions") - 1);
            chunks(work, "message_customer", 1, numbers.get("customers"));
            chunks(work, "interaction", 0, numbers.get("interactions") - 1);
            chunks(work, "message", 1, numbers.get("customers"));
        });
        say("interactions");
        try (var connection = database.connect()) {
            Database.execute(connection, """
                    create unlogged table bench.last_contact as
                    select ('x' || right(customer_id::text, 12))::bit(48)::bigint as n, max(at) as at
                    from interaction_customer where tenant_id = '%s' group by customer_id""".formatted(TENANT));
            Database.execute(connection, "create index on bench.last_contact (n)");
            Database.execute(connection, "analyze bench.last_contact");
        }
        Database.parallel(work -> {
            for (var table : List.of("customer", "contact_point", "opportunity", "stage_history", "ticket", "relationship",
                    "customer_tag")) {
                chunks(work, table, 1, numbers.get("customers"));
            }
        });
        // Joins of tables the planner takes for empty ones never end.
        try (var connection = database.connect()) {
            Database.execute(connection, "analyze customer; analyze opportunity; analyze ticket");
        }
        say("customers, opportunities, tickets");
        Database.parallel(work -> {
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
                try (var connection = database.connect()) {
                    Database.execute(connection, script("big/" + table + ".sql", range));
                    return null;
                }
            });
        }
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
}
