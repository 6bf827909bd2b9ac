package app.rapport.launch.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rapport.launch.EmbeddedPostgres;
import app.rapport.launch.EmbeddedPostgres.Durability;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a backup that the first release took of the demo organisations. */
class MaintenanceTest {
    private static final Path FIRST = Path.of("src/test/resources/backups/first.zip");

    @TempDir
    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Server server = new Server(postgres.login(), postgres.administrator());
    private final Maintenance maintenance = new Maintenance(
            server,
            folder.resolve("data"),
            folder.resolve("shared"),
            new PrintStream(said, true, StandardCharsets.UTF_8));

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(folder.resolve("server"), Durability.FORGET, Path.of("target"));
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void bringsADatabaseOfTheFirstReleaseToThisOne() throws SQLException, IOException {
        assertThat(maintenance.rehearseUpgrade(FIRST))
                .as(said.toString(StandardCharsets.UTF_8))
                .isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Migrated in")
                .doesNotContain("LOST");
        assertThat(databases()).noneMatch(name -> name.contains("scratch"));
    }

    @Test
    void restoresWhatWasBackedUpAndKeepsWhatWasThere() throws SQLException, IOException {
        maintenance.restore(FIRST);
        Migration.run(server.owner());
        change("update customer set name = 'As it was backed up' where id = (select id from customer limit 1)");
        Files.createDirectories(folder.resolve("shared/one"));
        Files.writeString(folder.resolve("shared/one/letter"), "Dear customer");
        var file = maintenance.fresh();
        maintenance.backup(file);
        change("delete from contact_point");
        change("update customer set name = 'Changed afterwards' where name = 'As it was backed up'");
        Files.delete(folder.resolve("shared/one/letter"));

        var kept = maintenance.restore(maintenance.newest());

        assertThat(one(server.owner(), "select count(*) from customer where name = 'As it was backed up'"))
                .isEqualTo("1");
        assertThat(one(server.owner(), "select count(*) > 0 from contact_point"))
                .isEqualTo("t");
        assertThat(folder.resolve("shared/one/letter")).hasContent("Dear customer");
        assertThat(one(server.owner().to(kept), "select count(*) from contact_point"))
                .isEqualTo("0");
        // What was taken off while rows came in is on again: references, triggers and the walls between organisations.
        assertThatThrownBy(() -> change("update contact_point set customer_id = gen_random_uuid()"))
                .hasMessageContaining("foreign key");
        var before = Long.parseLong(one(server.owner(), "select count(*) from journal"));
        change("update customer set name = 'Told to the journal' where name = 'As it was backed up'");
        assertThat(Long.parseLong(one(server.owner(), "select count(*) from journal")))
                .isEqualTo(before + 1);
        assertThat(one(
                        server.owner(),
                        "select bool_and(relforcerowsecurity) from pg_class where relname in ('customer', 'journal')"))
                .isEqualTo("t");
    }

    @Test
    void changesNothingWhileSomebodyIsConnected() throws SQLException, IOException {
        maintenance.restore(FIRST);
        Migration.run(server.owner());
        var key = folder.resolve("data/keys/secrets.key");
        Files.createDirectories(folder.resolve("data/keys"));
        Files.writeString(key, "of the database that is there");
        var file = maintenance.fresh();
        maintenance.backup(file);
        Files.writeString(key, "renewed since");

        try (var connected = server.owner().connect()) {
            assertThat(connected.isValid(1)).isTrue();
            assertThatThrownBy(() -> maintenance.restore(file))
                    .isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("in use; nothing was changed");
        }
        assertThat(key).hasContent("renewed since");
        assertThat(databases()).noneMatch(name -> name.contains("restored"));
        var kept = maintenance.restore(file);

        assertThat(key).hasContent("of the database that is there");
        assertThat(folder.resolve("data/" + kept.replaceFirst(".*_before_", "keys_before_") + "/secrets.key"))
                .hasContent("renewed since");
        assertThat(one(
                        server.owner(),
                        "select server = (select system_identifier from pg_control_system()) from journal_clock"))
                .isEqualTo("t");
        assertThat(one(server.owner(), "select count(*) from journal_default")).isEqualTo("0");
    }

    @Test
    void refusesABackupThatWasTamperedWith() throws IOException, SQLException {
        var file = folder.resolve("tampered.zip");
        Files.copy(FIRST, file);
        try (var zip = FileSystems.newFileSystem(file)) {
            var tags = zip.getPath("tables/tag");
            Files.writeString(tags, Files.readString(tags).replaceFirst("\n.*\n", "\n"));
            Files.delete(zip.getPath("tables/customer_tag"));
        }

        assertThatThrownBy(() -> maintenance.restore(file))
                .isInstanceOfAny(BackupFailed.class, SQLException.class)
                .hasMessageContaining("tag");
        assertThat(databases()).noneMatch(name -> name.contains("restored"));
    }

    @Test
    void refusesWhatIsNoWholeBackup() throws IOException {
        var half = folder.resolve("half.zip");
        var whole = Files.readAllBytes(FIRST);
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        var outside = folder.resolve("outside.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(outside))) {
            zip.putNextEntry(new ZipEntry(Archive.FOLDER + "../../outside"));
            zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
            zip.write(Archive.JSON.writeValueAsBytes(
                    new Manifest(Manifest.FORMAT, Instant.EPOCH, List.of(), List.of(), Map.of())));
        }

        assertThatThrownBy(() -> maintenance.restore(half)).hasMessageContaining("damaged");
        assertThatThrownBy(() -> maintenance.restore(folder.resolve("none.zip")))
                .hasMessageContaining("no backup");
        try (var archive = Archive.open(outside)) {
            assertThatThrownBy(() -> archive.unpack(Archive.FOLDER, folder.resolve("inside/inside")))
                    .hasMessageContaining("not to be trusted");
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = server.owner().connect()) {
            Tables.execute(connection, sql);
        }
    }

    private List<String> databases() throws SQLException {
        try (var connection = server.maker().connect()) {
            return Tables.strings(connection, "select datname from pg_database");
        }
    }

    private static String one(Login login, String sql) throws SQLException {
        try (var connection = login.connect()) {
            return Tables.strings(connection, sql).getFirst();
        }
    }
}
