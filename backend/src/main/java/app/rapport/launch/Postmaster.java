package app.rapport.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The server process of a cluster as its {@code postmaster.pid} tells it. */
record Postmaster(long pid, int port) {
    /** The living server of a cluster, or null. */
    static @Nullable Postmaster of(Path cluster) {
        try {
            var lines = Files.readAllLines(fileOf(cluster));
            if (lines.size() < 4) {
                return null;
            }
            var found = new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()));
            return found.isAlive() ? found : null;
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    /** A file that a crash left behind would keep PostgreSQL from starting once its number belongs to another process. */
    static void deleteStaleFile(Path cluster) throws IOException {
        if (of(cluster) == null) {
            Files.deleteIfExists(fileOf(cluster));
        }
    }

    /** Lives, and is a PostgreSQL: after a crash the number may belong to anything. A zombie has no command any more. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
    }

    private static Path fileOf(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
