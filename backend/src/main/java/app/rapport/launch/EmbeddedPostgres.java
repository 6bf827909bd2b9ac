package app.rapport.launch;

import app.rapport.launch.backup.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL whose programs and data live in one folder. The server is a process of its own in a session of its
 * own: it outlives a killed Java and is taken over by the next start, and ctrl-C reaches it only through {@link #stop}.
 */
public final class EmbeddedPostgres {
    private static final String HOST = "127.0.0.1";

    /** What a cluster promises: tests give up durability for speed, nothing else may. */
    public enum Durability {
        KEEP,
        FORGET
    }

    private final Path folder;
    private final Path cluster;
    private final Durability durability;
    private final Passwords passwords;
    private final PostgresPrograms programs;
    private volatile Postmaster server;
    private volatile boolean stopped;

    private EmbeddedPostgres(Path folder, Durability durability, Path home) throws IOException, SQLException {
        this.folder = folder;
        this.cluster = folder.resolve("postgres");
        this.durability = durability;
        this.programs = new PostgresPrograms(home);
        this.passwords = Passwords.readOrMake(folder.resolve("postgres-passwords"));
        this.server = startOrAdopt();
        DatabaseSetup.run(HOST, server.port(), passwords);
    }

    /** Starts the server of this folder, or takes over the one that still runs there. */
    public static EmbeddedPostgres start(Path folder, Durability durability) {
        return start(folder, durability, folder);
    }

    /** The same with the programs unpacked elsewhere, so that many clusters share them. */
    public static EmbeddedPostgres start(Path folder, Durability durability, Path programsFolder) {
        var absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.createDirectories(programsFolder);
            var home =
                    PostgresBinaries.unpackedIn(programsFolder.toAbsolutePath().normalize());
            return new EmbeddedPostgres(absolute, durability, home);
        } catch (IOException e) {
            throw Folders.cannotWrite(absolute, e);
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL in " + absolute + " does not let Rapport in: " + e.getMessage(), e);
        }
    }

    /** Where the database is, and both its logins, under the names Quarkus reads. */
    public Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", DatabaseSetup.SERVICE,
                "quarkus.datasource.password", passwords.service(),
                "quarkus.liquibase.username", DatabaseSetup.OWNER,
                "quarkus.liquibase.password", passwords.owner());
    }

    /** The way in for what migrates and takes backups: the owner of the tables, who sees every organisation's rows. */
    public Login login() {
        return new Login(jdbcUrl(), DatabaseSetup.OWNER, passwords.owner());
    }

    /** The way in for what makes databases. */
    public Login administrator() {
        return new Login(jdbcUrl(), DatabaseSetup.SUPERUSER, passwords.superuser());
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + HOST + ":" + server.port() + "/" + DatabaseSetup.DATABASE;
    }

    public long processId() {
        return server.pid();
    }

    public boolean isRunning() {
        return server.isAlive();
    }

    /** Whether it was asked to stop, so that its end is no accident. */
    public boolean isStopped() {
        return stopped;
    }

    /** Starts a server that died by itself again, on the port that everybody already knows. */
    public synchronized void restart() {
        if (stopped) {
            return;
        }
        try {
            server = startServer(server.port());
        } catch (IOException e) {
            throw Folders.cannotWrite(folder, e);
        }
    }

    /** Ends the server's sessions and the server; every acknowledged change is on disk already. */
    public synchronized void stop() {
        stopped = true;
        if (isRunning()) {
            programs.run(
                    commandLog(), "pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"));
        }
    }

    private Postmaster startOrAdopt() throws IOException {
        var running = Postmaster.of(cluster);
        if (running != null) {
            return running;
        }
        programs.require(commandLog());
        if (Files.notExists(cluster)) {
            initialise();
        }
        requireSameMajor();
        return startServer(freePort());
    }

    // Made beside and moved into place whole, so that an interrupted first start leaves no half-made cluster behind.
    private void initialise() throws IOException {
        var draft = folder.resolve("postgres.part");
        Folders.delete(draft);
        var password = folder.resolve("postgres-superuser.part");
        Passwords.writePrivately(password, passwords.superuser() + "\n");
        try {
            var arguments = new ArrayList<>(List.of("-D", draft.toString(), "-U", DatabaseSetup.SUPERUSER));
            arguments.addAll(List.of("-A", "scram-sha-256", "--pwfile", password.toString(), "-E", "UTF8"));
            arguments.addAll(List.of("--locale", "C", "--locale-provider", "icu", "--icu-locale", "und"));
            if (durability == Durability.FORGET) {
                arguments.add("--no-sync");
            }
            var made = programs.run(commandLog(), "initdb", arguments);
            if (!made.succeeded()) {
                throw refused("make its database in " + folder, made.output());
            }
            Files.move(draft, cluster);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void requireSameMajor() throws IOException {
        var major = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!major.equals(PostgresBinaries.MAJOR)) {
            throw new CannotStart("The data in " + cluster + " is of PostgreSQL " + major + ", Rapport brings "
                    + PostgresBinaries.MAJOR + ": set RAPPORT_DATA to a new folder, or move the data with pg_dump.");
        }
    }

    private Postmaster startServer(int port) throws IOException {
        Postmaster.deleteStaleFile(cluster);
        var log = folder.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > 10_000_000) {
            Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var logged = Files.exists(log) ? Files.size(log) : 0;
        var options = new ArrayList<>(List.of("start", "-D", cluster.toString(), "-l", log.toString()));
        options.addAll(List.of("-w", "-t", "90", "-o", PostgresSettings.commandLine(port, durability)));
        var started = programs.run(commandLog(), "pg_ctl", options);
        var found = Postmaster.of(cluster);
        if (!started.succeeded() || found == null) {
            throw refused("start; its log is " + log, started.output() + tail(log, logged));
        }
        return found;
    }

    private CannotStart refused(String what, String output) {
        if (Folders.saysDiskFull(output)) {
            return Folders.diskFull(folder);
        }
        var reason = output.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                .findFirst()
                .map(line -> " (" + line.strip() + ")")
                .orElse("");
        return new CannotStart("PostgreSQL could not " + what + reason + ".");
    }

    private static String tail(Path log, long from) {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private Path commandLog() {
        return folder.resolve("postgres-command.log");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
