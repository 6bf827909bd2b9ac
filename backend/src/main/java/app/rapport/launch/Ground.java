package app.rapport.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** What the service stands on while it runs: a free port, a data folder of its own and a database. */
record Ground(@Nullable EmbeddedPostgres postgres, @Nullable FileChannel lock) implements AutoCloseable {
    /** Says that the database named in the system properties is the embedded one, set by an earlier live reload. */
    static final String EMBEDDED = "rapport.embedded-postgres";

    static Ground prepare(Settings settings) {
        // Live reload holds the port from one start to the next.
        if (!settings.liveReload()) {
            System.setProperty("quarkus.http.port", String.valueOf(HttpPort.settle(settings.port())));
        }
        DataFolder.requireWritable(settings.data());
        useReplicaOf(settings);
        if (!settings.wantsEmbeddedPostgres()) {
            useServerOf(settings);
            return new Ground(null, null);
        }
        var lock = DataFolder.lock(settings.data());
        DataFolder.requireSpace(settings.data());
        var postgres = EmbeddedPostgres.start(settings.data(), EmbeddedPostgres.Durability.KEEP);
        postgres.configuration().forEach(System::setProperty);
        System.setProperty(EMBEDDED, "true");
        return new Ground(postgres, lock);
    }

    private static void useServerOf(Settings settings) {
        var database = settings.database();
        var configuration = database == null ? settings.databaseOfQuarkus() : database.configuration();
        ServerCheck.run(configuration);
        configuration.forEach(System::setProperty);
        if (!settings.migrationLogin()) {
            // Said even when it is the same one: migrations must not take a connection of the pool, which has already
            // put on the service's role.
            set("quarkus.liquibase.username", configuration.get("quarkus.datasource.username"));
            set("quarkus.liquibase.password", configuration.get("quarkus.datasource.password"));
        }
    }

    /** Not asked whether it is there: whenever it is not, the service reads elsewhere. */
    private static void useReplicaOf(Settings settings) {
        var replica = settings.replica();
        if (replica != null) {
            System.setProperty("rapport.replica.jdbc-url", replica.jdbcUrl());
            set("rapport.replica.username", replica.username());
            set("rapport.replica.password", replica.password());
        }
    }

    private static void set(String property, @Nullable String value) {
        if (value != null) {
            System.setProperty(property, value);
        }
    }

    /** Lets the next start on this folder in; the database is not ended here. */
    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
