package app.rapport.launch.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postgresql.PGConnection;

/** Brings a backup into an empty database: the schema it was taken from, its rows, and the proof that they are the same. */
final class Restore {
    private static final String FOREIGN_KEYS = """
            select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace order by oid""";

    private Restore() {}

    /** @throws BackupFailed when what is there afterwards is not what was backed up */
    static void into(Login owner, Archive archive) throws SQLException, IOException {
        makeSchema(owner, archive);
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            fill(connection, archive);
            connection.commit();
            requireSame(archive.manifest().tables(), Tables.summaries(connection));
            connection.commit();
            connection.setAutoCommit(true);
            // Positions in the journal go on where they were, before anybody can write on another server.
            Tables.execute(connection, "select journal_prepare()");
            Tables.execute(connection, "analyze");
        }
    }

    private static void makeSchema(Login owner, Archive archive) throws SQLException, IOException {
        var changelog = Files.createTempDirectory("rapport-changelog");
        try {
            archive.unpack(Archive.CHANGELOG, changelog);
            Migration.run(owner, changelog);
        } finally {
            delete(changelog);
        }
    }

    /** References are taken off while rows come in table by table, and are checked as a whole when they are put back. */
    private static void fill(Connection connection, Archive archive) throws SQLException, IOException {
        var references = Tables.strings(connection, FOREIGN_KEYS);
        for (var drop : Tables.strings(connection, """
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace order by oid""")) {
            Tables.execute(connection, drop);
        }
        var names = Tables.names(connection);
        var guarded = Tables.strings(connection, """
                select format('alter table %s force row level security', oid::regclass) from pg_class
                where relnamespace = 'public'::regnamespace and relforcerowsecurity and not relispartition""");
        for (var force : guarded) {
            // The owner passes by policy, but COPY refuses policies of any kind.
            Tables.execute(connection, force.replace(" force ", " no force "));
        }
        for (var name : names) {
            Tables.execute(connection, "alter table " + Tables.quoted(name) + " disable trigger user");
            // What the changelog itself puts into a table is in the backup too.
            Tables.execute(connection, "truncate " + Tables.quoted(name));
            copyIn(connection, name, archive);
            Tables.execute(connection, "alter table " + Tables.quoted(name) + " enable trigger user");
        }
        for (var force : guarded) {
            Tables.execute(connection, force);
        }
        for (var add : references) {
            Tables.execute(connection, add);
        }
        for (var sequence : archive.manifest().sequences().entrySet()) {
            Tables.execute(
                    connection,
                    "select setval('" + Tables.quoted(sequence.getKey()) + "', " + sequence.getValue() + ")");
        }
    }

    private static void copyIn(Connection connection, String table, Archive archive) throws SQLException, IOException {
        try (var rows = archive.rows(table)) {
            if (rows != null) {
                var sql = "copy " + Tables.quoted(table) + " (" + Tables.columns(connection, table) + ") from stdin";
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
            }
        }
    }

    private static void requireSame(List<TableSummary> expected, List<TableSummary> found) {
        var different = new ArrayList<>(expected);
        different.removeAll(found);
        if (!different.isEmpty()) {
            throw new BackupFailed("What was restored is not what was backed up, in: "
                    + String.join(
                            ", ", different.stream().map(TableSummary::name).toList()) + ".");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
