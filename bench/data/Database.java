import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The database of a data folder, as its owner, for work that is large and done two connections at a time. */
final class Database {
    private static final int WORKERS = 2;

    private final String url;
    private final Properties owner = new Properties();

    Database(String url, Path folder) throws IOException {
        this.url = url;
        var passwords = new Properties();
        try (var in = Files.newInputStream(folder.resolve("postgres-passwords"))) {
            passwords.load(in);
        }
        owner.setProperty("user", "rapport_owner");
        owner.setProperty("password", passwords.getProperty("owner"));
        owner.setProperty("reWriteBatchedInserts", "false");
    }

    Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url, owner);
        execute(connection, "set synchronous_commit = off; set maintenance_work_mem = '768MB'; set work_mem = '128MB';"
                + " set max_parallel_maintenance_workers = 1; set max_parallel_workers_per_gather = 0; set statement_timeout = 0");
        return connection;
    }

    interface Collector {
        void into(List<Callable<Void>> work);
    }

    static void parallel(Collector collector) throws Exception {
        var work = new ArrayList<Callable<Void>>();
        collector.into(work);
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            for (Future<Void> done : workers.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    interface RowReader {
        void read(List<String> row);
    }

    static void rows(Connection connection, String sql, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= width; column++) {
                    row.add(rows.getString(column));
                }
                reader.read(row);
            }
        }
    }
}
