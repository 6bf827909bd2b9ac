package app.rapport.platform.imports;

import app.rapport.platform.web.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param faults of a rejected row: all its cells and names that cannot be read, else what the rules of the record say
 */
public record RowOutcome(State state, @Nullable UUID recordId, List<Fault> faults) {
    public enum State {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /**
     * One thing that is wrong with a row.
     *
     * @param field at fault, null when it is the row as a whole
     * @param code of the reason, with a text {@code code.<code>} among the problems' texts
     */
    public record Fault(@Nullable String field, String code, List<Object> arguments) {
        public static Fault of(@Nullable String field, String code, Object... arguments) {
            return new Fault(field, code, List.of(arguments));
        }

        /** The field is the first step of the pointer. */
        private static Fault of(Problem.FieldError error) {
            var steps = error.pointer().split("/", 3);
            return new Fault(steps.length > 1 ? steps[1] : null, error.code(), List.copyOf(error.arguments()));
        }
    }

    public static RowOutcome created(UUID id) {
        return new RowOutcome(State.CREATED, id, List.of());
    }

    public static RowOutcome updated(UUID id) {
        return new RowOutcome(State.UPDATED, id, List.of());
    }

    public static RowOutcome unchanged(UUID id) {
        return new RowOutcome(State.UNCHANGED, id, List.of());
    }

    public static RowOutcome rejected(List<Fault> faults) {
        return new RowOutcome(State.REJECTED, null, List.copyOf(faults));
    }

    public static RowOutcome rejected(@Nullable String field, String code, Object... arguments) {
        return rejected(List.of(Fault.of(field, code, arguments)));
    }

    /** A refusal by the rules of the record itself. */
    public static RowOutcome refused(Problem problem) {
        return problem.errors().isEmpty()
                ? rejected(null, problem.type().slug())
                : rejected(problem.errors().stream().map(Fault::of).toList());
    }
}
