package app.rapport.platform.web;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.util.Optional;
import java.util.Set;

/** Tells the failures one record is to blame for from those of the moment, which pass when one tries again. */
@Singleton
public class Refusals {
    private static final Set<String> PASSING = Set.of("unavailable", "conflict", "stale");

    private final DatabaseVerdicts verdicts;

    Refusals(DatabaseVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** Why the record was refused; empty when it was not the record's fault, or nobody foresaw it. */
    public Optional<Problem> of(RuntimeException e) {
        return Causes.first(e, Problem.class)
                .or(() -> Causes.first(e, ConstraintViolationException.class)
                        .map(violations -> ProblemMappers.ofViolations(violations.getConstraintViolations())))
                .or(() -> verdicts.of(e))
                .filter(problem -> !PASSING.contains(problem.type().slug()));
    }
}
