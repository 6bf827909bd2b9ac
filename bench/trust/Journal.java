import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the journal costs: creates and updates of customers by concurrent clients with its triggers and without them, over
 * HTTP and in bare SQL. Both take turns, so that what else the machine does is shared evenly; and beside the rates stands
 * the processors' time of the service and its PostgreSQL for each, which other work disturbs less.
 *
 * <p>java -cp postgresql.jar Journal.java PORT FOLDER PROCESS
 */
final class Journal {
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 8);
    private static final long ROUND_NANOS = Long.getLong("bench.seconds", 4) * 1_000_000_000L;

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 4);

    private final Service service;
    private final UUID organisation;

    private static final class Tally {
        private long count;
        private long nanos;
        private Duration cpu = Duration.ZERO;

        double rate() {
            return count / (nanos / 1e9);
        }

        double millis() {
            return cpu.toNanos() / 1e6 / count;
        }
    }

    private enum Work {
        CREATE,
        UPDATE
    }

    /** One client's way to do one piece of work after another. */
    @FunctionalInterface
    private interface Client {
        void work(Work work) throws Exception;
    }

    private Journal(Service service) throws SQLException {
        this.service = service;
        try (var owner = service.asOwner();
                var row = owner.createStatement()
                        .executeQuery("select tenant_id from member where email = 'admin@demo.example'")) {
            row.next();
            organisation = row.getObject(1, UUID.class);
        }
    }

    public static void main(String... arguments) throws Exception {
        var journal = new Journal(new Service(arguments[0], arguments[1], Long.parseLong(arguments[2])));
        journal.compare("over HTTP", journal::overHttp);
        journal.compare("in bare SQL", journal::inSql);
    }

    private void compare(String how, Callable<Client> connect) throws Exception {
        var clients = new ArrayList<Client>();
        for (var number = 0; number < CLIENTS; number++) {
            clients.add(connect.call());
        }
        for (var turn = 0; turn < WARM_UP; turn++) {
            for (var work : Work.values()) {
                count(clients, work, new Tally());
            }
        }
        var done = new HashMap<String, Tally>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var with : round % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
                journalled(with);
                for (var work : Work.values()) {
                    count(clients, work, done.computeIfAbsent(work + " " + with, key -> new Tally()));
                }
            }
        }
        journalled(true);
        for (var work : Work.values()) {
            var with = done.get(work + " true");
            var without = done.get(work + " false");
            System.out.printf(
                    "journal: %s %s, %d clients: %,.0f a second with it, %,.0f without: %.0f %%;"
                            + " %.2f ms of processor each with it, %.2f without: %.0f %% (load %.1f)%n",
                    work.name().toLowerCase(), how, CLIENTS, with.rate(), without.rate(), 100 * with.rate() / without.rate(),
                    with.millis(), without.millis(), 100 * without.millis() / with.millis(), Service.load());
        }
    }

    private void journalled(boolean with) throws SQLException {
        try (var owner = service.asOwner();
                var tables = owner.createStatement()
                        .executeQuery("select tgrelid::regclass from pg_trigger where tgname = 'journal_write'")) {
            while (tables.next()) {
                try (var statement = owner.createStatement()) {
                    statement.execute("alter table %s %s trigger journal_write"
                            .formatted(tables.getString(1), with ? "enable" : "disable"));
                }
            }
        }
    }

    /** Adds how often all clients together do it within a round. */
    private void count(List<Client> clients, Work work, Tally tally) throws Exception {
        var begun = System.nanoTime();
        var used = service.processorTime();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var working = clients.stream()
                    .map(client -> threads.submit(() -> {
                        var turns = 0;
                        for (; System.nanoTime() - begun < ROUND_NANOS; turns++) {
                            client.work(work);
                        }
                        return turns;
                    }))
                    .toList();
            for (var each : working) {
                tally.count += each.get();
            }
        }
        tally.nanos += System.nanoTime() - begun;
        tally.cpu = tally.cpu.plus(service.processorTime()).minus(used);
    }

    private static String text() {
        return "Written in the bench as " + Long.toString(ThreadLocalRandom.current().nextLong(), 36);
    }

    private Client overHttp() throws Exception {
        var token = service.signIn("admin@demo.example");
        var known = new ArrayList<String>();
        return work -> {
            if (work == Work.CREATE) {
                var body = "{\"kind\":\"COMPANY\",\"name\":\"%1$s\",\"description\":\"%1$s\"}".formatted(text());
                var made = service.send("POST", "/customers", token, body,
                        "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString());
                var created = Service.expect(201, made);
                known.add(Service.field(created.body(), "id") + " " + created.headers().firstValue("ETag").orElseThrow());
                return;
            }
            var next = ThreadLocalRandom.current().nextInt(known.size());
            var customer = known.get(next).split(" ");
            var body = "{\"description\":\"%s\"}".formatted(text());
            var changed = service.send("PATCH", "/customers/" + customer[0], token, body,
                    "Content-Type", "application/merge-patch+json", "If-Match", customer[1]);
            var tag = Service.expect(200, changed).headers().firstValue("ETag").orElseThrow();
            known.set(next, customer[0] + " " + tag);
        };
    }

    private Client inSql() throws SQLException {
        var connection = service.within(organisation);
        var insert = connection.prepareStatement("""
                insert into customer (tenant_id, id, kind, name, lifecycle, description, created_at, updated_at)
                values (app_tenant(), ?, 'COMPANY', ?, 'PROSPECT', ?, now(), now())""");
        var update = connection.prepareStatement("""
                update customer set description = ?, version = version + 1, updated_at = now()
                where tenant_id = app_tenant() and id = ?""");
        var known = new ArrayList<UUID>();
        return work -> {
            var text = text();
            if (work == Work.CREATE) {
                var id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setString(2, text);
                insert.setString(3, text);
                insert.executeUpdate();
                known.add(id);
                return;
            }
            update.setString(1, text);
            update.setObject(2, known.get(ThreadLocalRandom.current().nextInt(known.size())));
            update.executeUpdate();
        };
    }
}
