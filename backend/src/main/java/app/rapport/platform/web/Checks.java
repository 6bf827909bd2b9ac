package app.rapport.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks that do not wait for each other: what they refuse is told at once, not one fault after the other. */
public final class Checks {
    private final List<Problem.FieldError> errors = new ArrayList<>();

    /** What the check gives; null when it refuses. */
    public <T extends @Nullable Object> @Nullable T of(Supplier<T> check) {
        try {
            return check.get();
        } catch (Problem refusal) {
            if (!refusal.type().slug().equals("invalid") || refusal.errors().isEmpty()) {
                throw refusal;
            }
            errors.addAll(refusal.errors());
            return null;
        }
    }

    public void run(Runnable check) {
        of(() -> {
            check.run();
            return null;
        });
    }

    /** 422 with all that was refused. */
    public void requirePassed() {
        if (!errors.isEmpty()) {
            var problem = Problem.of("invalid");
            errors.forEach(error -> problem.error(
                    error.pointer(), error.code(), error.arguments().toArray()));
            throw problem;
        }
    }
}
