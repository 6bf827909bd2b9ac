package app.rapport.launch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rapport.launch.EmbeddedPostgres.Durability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Path PROGRAMS = Path.of("target");
    private static final String OWNER = "quarkus.liquibase";
    private static final String SERVICE = "quarkus.datasource";

    @TempDir
    private Path folder = Path.of("");

    private @Nullable EmbeddedPostgres started;

    @AfterEach
    void stop() {
        if (started != null) {
            started.stop();
        }
    }

    @Test
    void keepsDataAcrossStopAndStart() throws SQLException {
        var postgres = start();
        query(postgres, OWNER, "create table kept (word text)");
        query(postgres, OWNER, "insert into kept values ('promise')");
        postgres.stop();

        assertThat(query(start(), OWNER, "select word from kept")).isEqualTo("promise");
    }

    @Test
    void writesToDiskWhatItAcknowledges() throws SQLException {
        var settings = query(
                start(),
                SERVICE,
                "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings"
                        + " where name in ('fsync', 'full_page_writes', 'synchronous_commit')");

        assertThat(settings).isEqualTo("fsync=on full_page_writes=on synchronous_commit=on");
    }

    @Test
    void serviceSignsInAsARoleThatOwnsNothing() throws SQLException {
        var postgres = start();
        query(postgres, OWNER, "create table business (id int)");

        assertThat(query(postgres, SERVICE, "select pg_has_role('rapport_app', 'set')"))
                .isEqualTo("t");
        assertThat(query(
                        postgres,
                        SERVICE,
                        "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThatThrownBy(() -> query(postgres, SERVICE, "select count(*) from business"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> query(postgres, SERVICE, "create table mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void ownerMayDoWhatMigrationsNeed() throws SQLException {
        var postgres = start();

        query(postgres, OWNER, "create extension pg_trgm");
        query(postgres, OWNER, "create extension unaccent");
        query(postgres, OWNER, "create extension btree_gin");
        query(postgres, OWNER, "grant rapport_app to current_user");
    }

    @Test
    void asksForAPasswordThatOnlyTheFolderKnows() throws IOException {
        var address = start().jdbcUrl();

        assertThatThrownBy(() -> DriverManager.getConnection(address, "rapport_owner", "guessed"))
                .hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres-passwords"))))
                .isEqualTo("rw-------");
    }

    @Test
    void serverOfAKilledJavaIsTakenOverWithItsData() throws Exception {
        var server = leaveServerBehind();

        var postgres = start();

        assertThat(postgres.processId()).isEqualTo(server);
        assertThat(query(postgres, OWNER, "select word from left_behind")).isEqualTo("acknowledged");
    }

    @Test
    void nothingAcknowledgedIsLostWhenBothAreKilled() throws Exception {
        kill(leaveServerBehind());

        assertThat(query(start(), OWNER, "select word from left_behind")).isEqualTo("acknowledged");
    }

    @Test
    void pidFileWhoseNumberNowBelongsToAnotherProgramIsNoObstacle() throws Exception {
        start().stop();
        var self = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), self + "\n" + folder + "\n0\n5432\n");

        assertThat(start().isRunning()).isTrue();
    }

    @Test
    void serverThatDiesAloneIsBroughtBackOnItsPort() throws Exception {
        var postgres = start();
        var address = postgres.jdbcUrl();
        PostgresKeeper.watch(postgres);

        kill(postgres.processId());

        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!postgres.isRunning() && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        assertThat(postgres.jdbcUrl()).isEqualTo(address);
        assertThat(query(postgres, OWNER, "select 1")).isEqualTo("1");
    }

    @Test
    void dataOfAnotherMajorVersionIsRefused() throws IOException {
        start().stop();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is of PostgreSQL 17, Rapport brings 18");
    }

    @Test
    void serverThatCannotStartSaysWhyInOneLine() throws IOException {
        start().stop();
        Files.writeString(folder.resolve("postgres/postgresql.auto.conf"), "shared_preload_libraries = 'nothing'\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL could not start")
                .hasMessageContaining("could not access file \"nothing\"")
                .hasMessageMatching("[^\n]*");
    }

    private EmbeddedPostgres start() {
        var postgres = EmbeddedPostgres.start(folder, Durability.KEEP, PROGRAMS);
        started = postgres;
        return postgres;
    }

    /** Really kills a Java that started the server; answers the server's process. */
    private long leaveServerBehind() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var child = new ProcessBuilder(java, "-cp", classPath, Holder.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = child.getInputStream().readNBytes(Holder.READY.length());
        assertThat(new String(said, StandardCharsets.UTF_8)).isEqualTo(Holder.READY);
        child.destroyForcibly().waitFor();
        return requireNonNull(Postmaster.of(folder.resolve("postgres"))).pid();
    }

    private static void kill(long process) throws InterruptedException {
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
        while (new Postmaster(process, 0).isAlive()) {
            Thread.sleep(20);
        }
    }

    private static String query(EmbeddedPostgres postgres, String login, String sql) throws SQLException {
        var configuration = postgres.configuration();
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(),
                        configuration.get(login + ".username"),
                        configuration.get(login + ".password"));
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    /** A Java that starts the server, has a change acknowledged and then waits to be killed. */
    static final class Holder {
        static final String READY = "ready";

        public static void main(String... arguments) throws Exception {
            var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Durability.KEEP, PROGRAMS);
            query(postgres, OWNER, "create table left_behind (word text)");
            query(postgres, OWNER, "insert into left_behind values ('acknowledged')");
            System.out.print(READY);
            System.out.flush();
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
