package app.rapport.launch.backup;

import app.rapport.platform.sql.Changelog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Takes a backup of one moment while everybody works on: all tables are read in one snapshot. The changelog that made
 * the schema is part of it, so that a later release can bring back exactly what was there.
 */
public final class Backup {
    private Backup() {}

    /**
     * @param owner a login that sees every organisation's rows, as the owner of the tables does
     * @param folders what else is to be kept, by its name in the backup
     * @return what was written
     */
    public static Manifest take(Login owner, Map<String, Path> folders, Path target) throws SQLException, IOException {
        var draft = target.resolveSibling(target.getFileName() + ".part");
        Files.createDirectories(target.toAbsolutePath().resolve("..").normalize());
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var connection = owner.connect();
                var zip = new ZipOutputStream(Files.newOutputStream(draft), StandardCharsets.UTF_8)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            requireThisSchema(connection);
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Instant.now(),
                    List.copyOf(Changelog.changesets()),
                    Tables.summaries(connection),
                    Tables.sequences(connection));
            for (var table : manifest.tables()) {
                copyOut(connection, table.name(), zip);
            }
            for (var file : Changelog.files()) {
                entry(zip, Archive.CHANGELOG + file, Changelog.text(file).getBytes(StandardCharsets.UTF_8));
            }
            // After the tables: a file is written before the row that names it, so none that is named is missing.
            for (var folder : folders.entrySet()) {
                addFolder(zip, folder.getKey(), folder.getValue());
            }
            entry(zip, Archive.MANIFEST, Archive.JSON.writeValueAsBytes(manifest));
            connection.rollback();
            zip.finish();
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void requireThisSchema(Connection connection) throws SQLException {
        var there = Tables.strings(connection, "select id from databasechangelog");
        if (!Changelog.changesets().equals(Set.copyOf(there))) {
            throw new BackupFailed("The database has the schema of another release: take the backup with that one.");
        }
    }

    private static void copyOut(Connection connection, String table, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(Archive.TABLES + table));
        var sql = "copy (select " + Tables.columns(connection, table) + " from " + Tables.quoted(table) + ") to stdout";
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, new Unclosed(zip));
        zip.closeEntry();
    }

    private static void addFolder(ZipOutputStream zip, String folder, Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var name = root.relativize(file).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(Archive.FOLDER + folder + "/" + name));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** The entry ends, the file goes on. */
    private static final class Unclosed extends OutputStream {
        private final OutputStream out;

        Unclosed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }
}
