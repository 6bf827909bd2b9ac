package app.rapport.launch;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** Asks a database of somebody else's whether it can be used, so that the answer is one line and not a stack trace. */
final class ServerCheck {
    private static final int OLDEST_MAJOR = 15;
    private static final Pattern PLACE = Pattern.compile("//([^/?]+)/");

    private ServerCheck() {}

    static void run(Map<String, String> configuration) {
        var url = configuration.getOrDefault("quarkus.datasource.jdbc.url", "");
        var login = new Properties();
        login.setProperty("user", configuration.getOrDefault("quarkus.datasource.username", ""));
        login.setProperty("password", configuration.getOrDefault("quarkus.datasource.password", ""));
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "8");
        login.values().removeIf(""::equals);
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("The database address is not one of PostgreSQL: it starts with jdbc:postgresql://.");
        }
        try (var connection = DriverManager.getConnection(url, login)) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new CannotStart("The database at " + place(url) + " is PostgreSQL " + major
                        + ", but Rapport needs " + OLDEST_MAJOR + " or newer.");
            }
        } catch (SQLException e) {
            var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
            throw new CannotStart(
                    "Cannot reach the database at " + place(url) + ": " + reason
                            + " Check DATABASE_URL; without it Rapport starts a database of its own.",
                    e);
        }
    }

    /** Host and port alone: the rest of an address may hold a password. */
    private static String place(String url) {
        var found = PLACE.matcher(url);
        return found.find() ? found.group(1) : "the configured address";
    }
}
