package app.rapport.identity.sso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipFile;

/** A Keycloak of its own, from its distribution, with one realm. */
final class Keycloak implements AutoCloseable {
    static final String SECRET = "keycloak-knows-this";
    static final String PASSWORD = "ana signs in here";
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final Path folder;

    private Keycloak(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    /** @param realm as Keycloak imports it */
    static Keycloak start(Path distribution, String realm) throws IOException {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "keycloak-")
                .toAbsolutePath();
        var home = unzip(distribution, folder);
        Files.writeString(Files.createDirectories(home.resolve("data/import")).resolve("staff.json"), realm);
        var port = freePort();
        var command = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        var keycloak = new Keycloak(command.start(), port, folder);
        try {
            keycloak.awaitStart();
            return keycloak;
        } catch (IOException | RuntimeException e) {
            keycloak.close();
            throw e;
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/staff";
    }

    private void awaitStart() throws IOException {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("Keycloak did not start:\n" + Files.readString(folder.resolve("log")));
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private boolean answers() {
        try (var client = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create(issuer())).build();
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path unzip(Path distribution, Path folder) throws IOException {
        try (var zip = new ZipFile(distribution.toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                var file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("an entry leads out of its folder: " + entry);
                }
                Files.createDirectories(file.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
            var first = zip.entries().nextElement().getName();
            return folder.resolve(first.substring(0, first.indexOf('/')));
        }
    }

    @Override
    public void close() {
        // The script's shell may have made Java its child.
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
