package app.rapport.launch.backup;

import java.sql.SQLException;

/**
 * The server the database lives on.
 *
 * @param owner the login that owns Rapport's database, into that database
 * @param maker a login that may make databases
 */
public record Server(Login owner, Login maker) {
    private static final String NOT_ALLOWED = "42501";

    /** An empty database owned by the same login; its name is not taken yet. */
    Login create(String name) throws SQLException {
        try (var connection = maker.to("postgres").connect()) {
            Tables.execute(
                    connection,
                    "create database " + Tables.quoted(name) + " owner " + Tables.quoted(owner.user())
                            + " template template0");
            Tables.execute(connection, "revoke connect, temporary on database " + Tables.quoted(name) + " from public");
            Tables.execute(connection, "grant connect on database " + Tables.quoted(name) + " to rapport_app");
        } catch (SQLException e) {
            if (NOT_ALLOWED.equals(e.getSQLState())) {
                throw new BackupFailed(
                        "The login " + maker.user() + " may not make a database: as the server's"
                                + " administrator say  alter role " + maker.user() + " createdb;",
                        e);
            }
            throw e;
        }
        return owner.to(name);
    }

    void drop(String name) throws SQLException {
        try (var connection = maker.to("postgres").connect()) {
            Tables.execute(connection, "drop database if exists " + Tables.quoted(name) + " with (force)");
        }
    }

    boolean isEmpty(String name) throws SQLException {
        try (var connection = owner.to(name).connect()) {
            return Tables.names(connection).isEmpty();
        }
    }

    void rename(String name, String newName) throws SQLException {
        try (var connection = maker.to("postgres").connect()) {
            Tables.execute(
                    connection, "alter database " + Tables.quoted(name) + " rename to " + Tables.quoted(newName));
        }
    }
}
