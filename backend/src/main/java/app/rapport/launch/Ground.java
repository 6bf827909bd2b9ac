package app.rapport.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service stands on while it runs: a free port, a data folder of its own and a database. */
record Ground(@Nullable EmbeddedPostgres postgres, @Nullable FileChannel lock) implements AutoCloseable {
    static Ground prepare(Settings settings) {
        HttpPort.requireFree(settings.port());
        DataFolder.requireWritable(settings.data());
        if (!settings.wantsEmbeddedPostgres()) {
            var database = settings.database();
            var configuration = database == null ? Map.<String, String>of() : database.configuration();
            configuration.forEach(System::setProperty);
            ServerCheck.run(configuration.isEmpty() ? settings.databaseOfQuarkus() : configuration);
            return new Ground(null, null);
        }
        var lock = DataFolder.lock(settings.data());
        DataFolder.requireSpace(settings.data());
        var postgres = EmbeddedPostgres.start(settings.data(), EmbeddedPostgres.Durability.KEEP);
        postgres.configuration().forEach(System::setProperty);
        return new Ground(postgres, lock);
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
