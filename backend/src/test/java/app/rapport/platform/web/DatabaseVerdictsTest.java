package app.rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DatabaseVerdictsTest {
    @Inject
    DatabaseVerdicts verdicts;

    @Inject
    AgroalDataSource database;

    @Test
    void aStatementThatTakesTooLongIsToBeTriedAgain() {
        assertThat(failureOf("set local statement_timeout = 50; select pg_sleep(5)"))
                .isEqualTo(503);
    }

    @Test
    void aStatementWhoseConnectionWasTakenAwayIsToBeTriedAgain() throws SQLException {
        try (var connection = database.getConnection()) {
            var statement = connection.prepareStatement("select 1");
            statement.unwrap(org.postgresql.jdbc.PgStatement.class).close();
            assertThat(status(statement::execute)).isEqualTo(503);
        }
    }

    private int failureOf(String sql) {
        return status(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(sql);
            }
        });
    }

    private int status(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            return verdicts.of(new IllegalStateException(e))
                    .orElseThrow()
                    .type()
                    .status();
        }
        throw new AssertionError("nothing failed");
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }
}
