package app.rapport.launch.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;

/** A way into one database. */
public record Login(String url, String user, String password) {
    private static final Pattern DATABASE = Pattern.compile("^(jdbc:postgresql://[^/]+/)([^?]+)(.*)$");

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        var connection = DriverManager.getConnection(url, properties);
        // What instants look like as text must not depend on where this runs.
        try (var statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
        }
        return connection;
    }

    /** The same login to another database of the same server. */
    Login to(String database) {
        return new Login(DATABASE.matcher(url).replaceFirst("$1" + database + "$3"), user, password);
    }

    String database() {
        var found = DATABASE.matcher(url);
        if (!found.matches()) {
            throw new IllegalArgumentException("the address of the database names no database");
        }
        return found.group(2);
    }
}
