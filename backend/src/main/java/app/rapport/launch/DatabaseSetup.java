package app.rapport.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Makes the database and its roles in a new cluster; safe to repeat, so an interrupted first start heals itself. */
final class DatabaseSetup {
    static final String DATABASE = "rapport";
    static final String OWNER = "rapport_owner";
    static final String SERVICE = "rapport_service";
    static final String SUPERUSER = "postgres";

    private static final String GROUP = "rapport_app";

    private DatabaseSetup() {}

    static void run(String host, int port, Passwords passwords) throws SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", passwords.superuser());
        login.setProperty("connectTimeout", "10");
        var url = "jdbc:postgresql://" + host + ":" + port + "/" + SUPERUSER;
        try (var connection = DriverManager.getConnection(url, login)) {
            role(connection, GROUP, "nologin");
            role(connection, OWNER, "login createrole password '" + passwords.owner() + "'");
            role(connection, SERVICE, "login password '" + passwords.service() + "'");
            execute(connection, "grant " + GROUP + " to " + OWNER + " with admin option");
            execute(connection, "grant " + GROUP + " to " + SERVICE);
            if (!exists(connection, "select from pg_database where datname = '" + DATABASE + "'")) {
                execute(connection, "create database " + DATABASE + " owner " + OWNER);
                execute(connection, "revoke connect, temporary on database " + DATABASE + " from public");
                execute(connection, "grant connect on database " + DATABASE + " to " + GROUP);
            }
        }
    }

    // Altered when it exists: the passwords on disk are the ones that count.
    private static void role(Connection connection, String name, String rights) throws SQLException {
        var exists = exists(connection, "select from pg_roles where rolname = '" + name + "'");
        execute(connection, (exists ? "alter" : "create") + " role " + name + " " + rights);
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
