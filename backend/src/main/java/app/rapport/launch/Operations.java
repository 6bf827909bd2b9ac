package app.rapport.launch;

import app.rapport.launch.backup.BackupFailed;
import app.rapport.launch.backup.Login;
import app.rapport.launch.backup.Maintenance;
import app.rapport.launch.backup.Server;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the program does instead of serving, when it is told so: {@code backup}, {@code restore}, {@code upgrade-rehearsal}. */
final class Operations {
    private static final String USAGE =
            "expected: backup [FILE] | restore FILE | upgrade-rehearsal [FILE]; without any of these the service starts.";

    private final Settings settings;
    private final Map<String, String> environment;

    Operations(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** @return the exit code: 1 when a rehearsal found something lost */
    int run(String... arguments) {
        var file = arguments.length > 1 ? Path.of(arguments[1]).toAbsolutePath().normalize() : null;
        try {
            return settings.wantsEmbeddedPostgres() ? embedded(arguments[0], file) : own(arguments[0], file);
        } catch (BackupFailed e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            throw new CannotStart("The database refused: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CannotStart("A file cannot be read or written: " + e.getMessage(), e);
        }
    }

    private int own(String command, @Nullable Path file) throws SQLException, IOException {
        var database = settings.database();
        var configuration = database == null ? settings.databaseOfQuarkus() : database.configuration();
        ServerCheck.run(configuration);
        var owner = new Login(
                configuration.getOrDefault("quarkus.datasource.jdbc.url", ""),
                environment.getOrDefault(
                        "QUARKUS_LIQUIBASE_USERNAME", configuration.getOrDefault("quarkus.datasource.username", "")),
                environment.getOrDefault(
                        "QUARKUS_LIQUIBASE_PASSWORD", configuration.getOrDefault("quarkus.datasource.password", "")));
        return run(
                command,
                file,
                new Maintenance(new Server(owner, owner), settings.data(), settings.files(), System.out));
    }

    /** Beside a service that runs, its server is used; otherwise one is started for as long as this takes. */
    private int embedded(String command, @Nullable Path file) throws SQLException, IOException {
        DataFolder.requireWritable(settings.data());
        try (var alone = lock(command.equals("restore"))) {
            var postgres = EmbeddedPostgres.start(settings.data(), EmbeddedPostgres.Durability.KEEP);
            try {
                var server = new Server(postgres.login(), postgres.administrator());
                return run(command, file, new Maintenance(server, settings.data(), settings.files(), System.out));
            } finally {
                if (alone != null) {
                    postgres.stop();
                }
            }
        }
    }

    private @Nullable FileChannel lock(boolean required) {
        try {
            return DataFolder.lock(settings.data());
        } catch (CannotStart e) {
            if (required) {
                throw e;
            }
            return null;
        }
    }

    private static int run(String command, @Nullable Path file, Maintenance maintenance)
            throws SQLException, IOException {
        switch (command) {
            case "backup" -> maintenance.backup(file == null ? maintenance.fresh() : file);
            case "restore" -> {
                if (file == null) {
                    throw new CannotStart("Which backup? Say restore FILE.");
                }
                maintenance.restore(file);
            }
            case "upgrade-rehearsal" -> {
                return maintenance.rehearseUpgrade(file == null ? maintenance.newest() : file) ? 0 : 1;
            }
            default -> throw new CannotStart("There is no command '" + command + "': " + USAGE);
        }
        return 0;
    }
}
