package app.rapport.launch.backup;

import app.rapport.platform.sql.Changelog;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;

/** Runs a changelog on a database, outside of the service. */
final class Migration {
    private Migration() {}

    /** To the schema of this code. */
    static void run(Login owner) throws SQLException {
        run(owner, new ClassLoaderResourceAccessor(Thread.currentThread().getContextClassLoader()));
    }

    /** To the schema that a changelog in a folder describes. */
    static void run(Login owner, Path folder) throws SQLException, IOException {
        run(owner, new DirectoryResourceAccessor(folder));
    }

    private static void run(Login owner, ResourceAccessor files) throws SQLException {
        try (var connection = owner.connect()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            var liquibase = new Liquibase(Changelog.ROOT, files, database);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            liquibase.update(new Contexts());
        } catch (LiquibaseException e) {
            throw new BackupFailed("The schema could not be made: " + e.getMessage(), e);
        }
    }
}
