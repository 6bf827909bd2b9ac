import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Runs a file of SQL in one transaction, or says what a query answers, as the superuser of a data folder's embedded server.
 *
 * <p>java -cp postgresql.jar Sql.java FOLDER FILE|QUERY
 */
final class Sql {
    public static void main(String... arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var passwords = new Properties();
        try (var in = Files.newInputStream(folder.resolve("postgres-passwords"))) {
            passwords.load(in);
        }
        var port = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3).strip();
        var text = arguments[1].endsWith(".sql") ? Files.readString(Path.of(arguments[1])) : arguments[1];
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/rapport", "postgres", passwords.getProperty("superuser"));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (statement.execute(text)) {
                print(statement.getResultSet());
            }
            connection.commit();
        }
    }

    private static void print(ResultSet rows) throws SQLException {
        while (rows.next()) {
            var line = new StringBuilder(rows.getString(1));
            for (var column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                line.append('\t').append(rows.getString(column));
            }
            System.out.println(line);
        }
    }
}
