package app.rapport.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the environment asks for, checked before anything is touched. */
record Settings(
        int port,
        Path data,
        Path files,
        @Nullable DatabaseUrl database,
        @Nullable DatabaseUrl replica,
        Map<String, String> databaseOfQuarkus,
        boolean migrationLogin,
        boolean production,
        boolean liveReload,
        boolean demo,
        String demoPassword,
        boolean signingKeyNamed) {
    static final String DEFAULT_DEMO_PASSWORD = "rapport-demo";

    static Settings ofEnvironment() {
        return of(System.getenv());
    }

    static Settings of(Map<String, String> environment) {
        var databaseUrl = environment.getOrDefault("DATABASE_URL", "").strip();
        var data = path("RAPPORT_DATA", environment.getOrDefault("RAPPORT_DATA", ".data"));
        var files = environment.getOrDefault("RAPPORT_FILES", "");
        var replicaUrl = environment.getOrDefault("RAPPORT_REPLICA_URL", "").strip();
        var settings = new Settings(
                port(environment),
                data,
                files.isBlank() ? data.resolve("files") : path("RAPPORT_FILES", files),
                databaseUrl.isEmpty() ? null : DatabaseUrl.parse(databaseUrl),
                replicaUrl.isEmpty() ? null : DatabaseUrl.parse("RAPPORT_REPLICA_URL", replicaUrl),
                databaseOfQuarkus(environment),
                !environment.getOrDefault("QUARKUS_LIQUIBASE_USERNAME", "").isBlank(),
                environment.getOrDefault("RAPPORT_ENV", "").equalsIgnoreCase("production"),
                environment.getOrDefault("RAPPORT_ENV", "").equalsIgnoreCase("development"),
                !environment.getOrDefault("RAPPORT_DEMO", "true").equalsIgnoreCase("false"),
                environment.getOrDefault("RAPPORT_DEMO_PASSWORD", DEFAULT_DEMO_PASSWORD),
                !environment.getOrDefault("RAPPORT_SIGNING_KEY", "").isBlank());
        settings.requireSafe();
        return settings;
    }

    boolean wantsEmbeddedPostgres() {
        return database == null && databaseOfQuarkus.isEmpty();
    }

    private void requireSafe() {
        if (production && demo && demoPassword.equals(DEFAULT_DEMO_PASSWORD)) {
            throw new CannotStart("RAPPORT_ENV=production refuses the well-known demo password: set RAPPORT_DEMO=false,"
                    + " or set RAPPORT_DEMO_PASSWORD to a secret of your own.");
        }
        if (production && !signingKeyNamed) {
            throw new CannotStart("RAPPORT_ENV=production needs RAPPORT_SIGNING_KEY: the file that holds the key for"
                    + " access tokens, on a disk that outlives this machine (it is made if it is not there yet).");
        }
    }

    /** The same database as Quarkus itself will read it, under the names of its properties; empty when there is none. */
    private static Map<String, String> databaseOfQuarkus(Map<String, String> environment) {
        var found = new LinkedHashMap<String, String>();
        if (System.getProperty(Ground.EMBEDDED) != null) {
            return found;
        }
        for (var name :
                List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password")) {
            var variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
            var value = System.getProperty(name, environment.getOrDefault(variable, ""));
            if (!value.isBlank()) {
                found.put(name, value);
            }
        }
        return found.containsKey("quarkus.datasource.jdbc.url") ? Map.copyOf(found) : Map.of();
    }

    // Quarkus lets its own variable win over the PORT that application.properties reads, so the check does too.
    private static int port(Map<String, String> environment) {
        var name = environment.containsKey("QUARKUS_HTTP_PORT") ? "QUARKUS_HTTP_PORT" : "PORT";
        var value = environment.getOrDefault(name, "8080").strip();
        try {
            var port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words as a number out of range.
        }
        throw new CannotStart(name + " is '" + value + "', but a port is a number from 0 to 65535.");
    }

    private static Path path(String name, String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new CannotStart(name + " is '" + value + "', which is no path of this system.", e);
        }
    }
}
