package app.rapport.test;

import app.rapport.launch.EmbeddedPostgres;
import app.rapport.launch.EmbeddedPostgres.Durability;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives all tests of a JVM one PostgreSQL, with the same two logins the service has. It stays up between test classes,
 * also when a test profile restarts the service: what it answered is kept in system properties because every restart
 * loads this class anew.
 */
@QuarkusTestResource(PostgresResource.class)
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private static final String PREFIX = "app.rapport.test.postgres/";

    @Override
    public Map<String, String> start() {
        if (remembered().isEmpty()) {
            startServer().forEach((name, value) -> System.setProperty(PREFIX + name, value));
        }
        return remembered();
    }

    private static Map<String, String> remembered() {
        var all = System.getProperties();
        return all.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .collect(Collectors.toMap(name -> name.substring(PREFIX.length()), all::getProperty));
    }

    @Override
    public void stop() {
        // The server ends with the JVM; see startServer.
    }

    private static Map<String, String> startServer() {
        try {
            var target = Files.createDirectories(Path.of("target"));
            var folder = Files.createTempDirectory(target, "postgres-");
            var postgres = EmbeddedPostgres.start(folder, Durability.FORGET, target);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.stop();
                delete(folder);
            }));
            return postgres.configuration();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
