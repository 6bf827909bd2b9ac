package app.rapport.platform.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/**
 * The database is the judge of races and references; this gives its verdicts their names. A constraint nobody named is
 * still a 409 or 422, never a 500.
 */
@Singleton
public class DatabaseVerdicts {
    private final Map<String, ConstraintVerdicts.Verdict> named = new HashMap<>();

    DatabaseVerdicts(@Any Instance<ConstraintVerdicts> features) {
        features.forEach(feature -> named.putAll(feature.verdicts()));
    }

    /** Empty when the failure is none of the database's. */
    public Optional<Problem> of(Throwable e) {
        var postgres = Causes.first(e, PSQLException.class);
        if (postgres.isPresent()) {
            return ofPostgres(postgres.get());
        }
        return Causes.first(e, SQLException.class)
                .filter(sql -> isConnectionLoss(sql.getSQLState()) || isPoolExhausted(sql))
                .map(sql -> unavailable());
    }

    private Optional<Problem> ofPostgres(PSQLException e) {
        var state = String.valueOf(e.getSQLState());
        var message = e.getServerErrorMessage();
        var constraint = message == null ? null : message.getConstraint();
        // The same foreign key is broken from both ends; its verdict speaks to the one who refers, not to the one who
        // deletes.
        var verdict = constraint == null || isDelete(e) ? null : named.get(constraint);
        if (verdict != null) {
            return Optional.of(Problem.of(verdict.slug()).error(verdict.pointer(), verdict.code()));
        }
        return switch (state) {
            case "23505" -> Optional.of(Problem.of("taken"));
            case "23503" ->
                Optional.of(
                        isDelete(e)
                                ? Problem.of("in-use")
                                : Problem.of("invalid").detail("unknown-reference"));
            case "23502", "23514", "22001", "22003", "22007", "22008", "22P02", "22P05", "22021" ->
                Optional.of(Problem.of("invalid").detail("refused-by-database"));
            case "40001", "40P01" -> Optional.of(Problem.of("conflict").detail("busy"));
            // Took too long, or waited too long for somebody else.
            case "57014", "55P03" -> Optional.of(unavailable());
            // Not of the server, but of the driver: the transaction's time was over, and its connection taken away.
            case "55000" -> message == null ? Optional.of(unavailable()) : Optional.empty();
            default -> isConnectionLoss(state) ? Optional.of(unavailable()) : Optional.empty();
        };
    }

    private static boolean isDelete(PSQLException e) {
        return e.getMessage() != null && e.getMessage().contains("update or delete on table");
    }

    /** Class 08: connection; class 53: out of resources; class 57: the server is going down or coming up. */
    private static boolean isConnectionLoss(@org.jspecify.annotations.Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }

    private static boolean isPoolExhausted(SQLException e) {
        return e.getMessage() != null && e.getMessage().contains("acquisition timeout");
    }

    private static Problem unavailable() {
        return Problem.of("unavailable").header("Retry-After", "2");
    }
}
