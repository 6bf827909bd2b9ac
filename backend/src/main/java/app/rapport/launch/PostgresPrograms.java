package app.rapport.launch;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs, which refuse to work as root unless they stand in a user namespace of their own. */
final class PostgresPrograms {
    private final Path bin;
    private final List<String> prefix;

    PostgresPrograms(Path home) {
        this.bin = home.resolve("bin");
        this.prefix = isRoot() ? List.of("unshare", "-U") : List.of();
    }

    /** Exit code and everything the program said, once it has ended. */
    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    Outcome run(Path log, String program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        return run(log, command);
    }

    /** Whether these programs can work here at all; said before anything is tried, because their own words mislead. */
    void require(Path log) {
        if (!prefix.isEmpty() && !run(log, List.of("unshare", "-U", "true")).succeeded()) {
            throw new CannotStart("PostgreSQL refuses to run as root and this machine allows no user namespaces:"
                    + " start Rapport as an ordinary user, or set DATABASE_URL to a PostgreSQL server.");
        }
        var version = run(log, "postgres", List.of("--version"));
        if (!version.succeeded()) {
            throw new CannotStart("The PostgreSQL that comes with Rapport does not run on this system ("
                    + version.output().strip().lines().findFirst().orElse("no output")
                    + "): set DATABASE_URL to a PostgreSQL server.");
        }
    }

    // The output goes through a file: the server that pg_ctl leaves behind would hold a pipe open for ever.
    private static Outcome run(Path log, List<String> command) {
        try {
            Files.deleteIfExists(log);
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(-1, "no answer in 3 minutes");
            }
            return new Outcome(process.exitValue(), Files.readString(log, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
