package app.rapport.launch.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commands around backups, as an operator gives them. Each says on {@code out} what it did and how long it took. */
public final class Maintenance {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Server server;
    private final Path dataFolder;
    private final Path files;
    private final PrintStream out;

    /** @param files where what was uploaded lies, in the data folder or elsewhere */
    public Maintenance(Server server, Path dataFolder, Path files, PrintStream out) {
        this.server = server;
        this.dataFolder = dataFolder;
        this.files = files;
        this.out = out;
    }

    /** What belongs to the organisations' data besides their rows, by its name in a backup. */
    private Map<String, Path> folders() {
        return Map.of("files", files, "keys", dataFolder.resolve("keys"));
    }

    /** Where backups go, and are looked for, unless a file is named. */
    public Path backups() {
        return dataFolder.resolve("backups");
    }

    /** Takes a backup and proves that it can be restored, in a database made for that and dropped again. */
    public void backup(Path target) throws SQLException, IOException {
        var started = Instant.now();
        var manifest = Backup.take(server.owner(), folders(), target);
        out.printf(
                Locale.ROOT,
                "Backup of %,d rows in %d tables as of %s, %.1f MB, in %s: %s%n",
                manifest.rows(),
                manifest.tables().size(),
                manifest.takenAt(),
                Files.size(target) / 1e6,
                since(started),
                target);
        var verifying = Instant.now();
        inScratch(target, (archive, scratch) -> {});
        out.println("Restored into a database beside and compared, table by table: the same. " + since(verifying));
    }

    /**
     * Restores into a new database and puts it in the place of the present one, which is kept under another name. Nobody
     * may be connected.
     *
     * @return the name under which the database that was there is kept
     */
    public String restore(Path file) throws SQLException, IOException {
        var started = Instant.now();
        var stamp = STAMP.format(started).toLowerCase(Locale.ROOT);
        var name = server.owner().database();
        var restored = name + "_restored_" + stamp;
        var kept = name + "_before_" + stamp;
        try (var archive = Archive.open(file)) {
            var login = server.create(restored);
            try {
                Restore.into(login, archive);
            } catch (SQLException | IOException | RuntimeException e) {
                server.drop(restored);
                throw e;
            }
            swap(name, kept, restored);
            setAside("keys", stamp);
            for (var folder : folders().entrySet()) {
                archive.unpack(Archive.FOLDER + folder.getKey() + "/", folder.getValue());
            }
            out.printf(
                    Locale.ROOT,
                    "Restored %,d rows as of %s in %s.%n",
                    archive.manifest().rows(),
                    archive.manifest().takenAt(),
                    since(started));
            if (server.isEmpty(kept)) {
                server.drop(kept);
            } else {
                out.println("What was there before is kept as the database " + kept + ".");
            }
        }
        return kept;
    }

    /** Both or neither: with somebody connected the present database cannot be renamed, and stays what it is. */
    private void swap(String name, String kept, String restored) throws SQLException {
        try {
            server.rename(name, kept);
        } catch (SQLException e) {
            server.drop(restored);
            throw new BackupFailed(
                    "The database is in use; nothing was changed. Stop everything that is connected to it: "
                            + e.getMessage(),
                    e);
        }
        try {
            server.rename(restored, name);
        } catch (SQLException e) {
            server.rename(kept, name);
            server.drop(restored);
            throw e;
        }
    }

    /** The database that is kept can be read with its own keys only. */
    private void setAside(String folder, String stamp) throws IOException {
        var present = dataFolder.resolve(folder);
        if (Files.exists(present)) {
            Files.move(present, dataFolder.resolve(folder + "_before_" + stamp));
        }
    }

    /**
     * Restores a backup beside the running system, migrates it to this code's schema and compares.
     *
     * @return whether every row is still there
     */
    public boolean rehearseUpgrade(Path file) throws SQLException, IOException {
        var lost = new ArrayList<String>();
        inScratch(file, (archive, scratch) -> {
            out.println("Restored the backup of " + archive.manifest().takenAt() + " beside the running system.");
            var started = Instant.now();
            Migration.run(scratch);
            try (var connection = scratch.connect()) {
                var changesets = Tables.strings(connection, "select id from databasechangelog order by orderexecuted");
                changesets.removeAll(archive.manifest().changesets());
                out.println("Migrated in " + since(started) + ": "
                        + (changesets.isEmpty() ? "nothing to do" : String.join(", ", changesets)) + ".");
                lost.addAll(compare(archive.manifest().tables(), Tables.summaries(connection)));
            }
        });
        return lost.isEmpty();
    }

    /** The newest backup in the usual folder. */
    public Path newest() throws IOException {
        if (Files.isDirectory(backups())) {
            try (var files = Files.list(backups())) {
                var newest =
                        files.filter(file -> file.toString().endsWith(".zip")).max(Comparator.naturalOrder());
                if (newest.isPresent()) {
                    return newest.get();
                }
            }
        }
        throw new BackupFailed("There is no backup in " + backups() + " yet: make one with  make backup.");
    }

    /** A name in the usual folder that sorts by time. */
    public Path fresh() {
        return backups().resolve("rapport-" + STAMP.format(Instant.now()) + ".zip");
    }

    private List<String> compare(List<TableSummary> before, List<TableSummary> after) {
        var now = after.stream().collect(Collectors.toMap(TableSummary::name, Function.identity()));
        var lost = new ArrayList<String>();
        var same = 0;
        for (var table : before) {
            var found = now.get(table.name());
            if (found == null || found.rows() < table.rows()) {
                lost.add(table.name());
                out.printf(
                        Locale.ROOT,
                        "LOST: %s had %,d rows and has %s%n",
                        table.name(),
                        table.rows(),
                        found == null ? "gone" : "%,d".formatted(found.rows()));
            } else if (!found.equals(table)) {
                out.printf(Locale.ROOT, "Changed by the migration: %s, %,d rows%n", table.name(), found.rows());
            } else {
                same++;
            }
        }
        out.println(same + " of " + before.size() + " tables are the same, row for row.");
        return lost;
    }

    @FunctionalInterface
    private interface Trial {
        void with(Archive archive, Login scratch) throws SQLException, IOException;
    }

    private void inScratch(Path file, Trial trial) throws SQLException, IOException {
        var name = "rapport_scratch_" + STAMP.format(Instant.now()).toLowerCase(Locale.ROOT);
        try (var archive = Archive.open(file)) {
            var scratch = server.create(name);
            try {
                Restore.into(scratch, archive);
                trial.with(archive, scratch);
            } finally {
                server.drop(name);
            }
        }
    }

    private static String since(Instant started) {
        return "%.1f s".formatted(Duration.between(started, Instant.now()).toMillis() / 1000.0);
    }
}
