package app.rapport.exchange;

import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.web.DatabaseVerdicts;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tells the failures that one row is to blame for from those of the moment, after which the job is tried again. */
@Singleton
class RowFailures {
    private static final Logger LOG = Logger.getLogger(RowFailures.class);
    private static final Set<String> PASSING = Set.of("unavailable", "conflict", "stale");

    private final DatabaseVerdicts verdicts;

    RowFailures(DatabaseVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** Something in the writing of rows went wrong; their transaction is lost. */
    static final class Failed extends RuntimeException {
        Failed(RuntimeException cause) {
            super(cause);
        }
    }

    static <T> T marking(Supplier<T> writing) {
        try {
            return writing.get();
        } catch (RuntimeException e) {
            throw new Failed(e);
        }
    }

    static void marking(Runnable writing) {
        marking(() -> {
            writing.run();
            return true;
        });
    }

    /** The reason to list a single row with; throws the failure on when no row can help it. */
    RowOutcome reason(Failed failure) {
        var cause = (RuntimeException) Objects.requireNonNull(failure.getCause());
        var problem = Stream.<Throwable>iterate(cause, e -> e != null, Throwable::getCause)
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .findFirst()
                .or(() -> verdicts.of(cause));
        if (problem.isEmpty()) {
            LOG.error("a row could not be written", cause);
            return RowOutcome.rejected(null, "row-failed");
        }
        if (PASSING.contains(problem.get().type().slug())) {
            throw cause;
        }
        return RowOutcome.refused(problem.get());
    }
}
