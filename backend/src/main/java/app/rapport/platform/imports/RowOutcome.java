package app.rapport.platform.imports;

import app.rapport.platform.web.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param field at fault, null when it is the row as a whole
 * @param code of the reason, with a text {@code code.<code>} among the problems' texts
 */
public record RowOutcome(
        State state,
        @Nullable UUID recordId,
        @Nullable String field,
        @Nullable String code,
        List<Object> arguments) {
    public enum State {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    public static RowOutcome created(UUID id) {
        return new RowOutcome(State.CREATED, id, null, null, List.of());
    }

    public static RowOutcome updated(UUID id) {
        return new RowOutcome(State.UPDATED, id, null, null, List.of());
    }

    public static RowOutcome unchanged(UUID id) {
        return new RowOutcome(State.UNCHANGED, id, null, null, List.of());
    }

    public static RowOutcome rejected(@Nullable String field, String code, Object... arguments) {
        return new RowOutcome(State.REJECTED, null, field, code, List.of(arguments));
    }

    /** A refusal by the rules of the record itself; the field is the first step of its pointer. */
    public static RowOutcome refused(Problem problem) {
        if (problem.errors().isEmpty()) {
            return rejected(null, problem.type().slug());
        }
        var error = problem.errors().getFirst();
        var steps = error.pointer().split("/", 3);
        return new RowOutcome(
                State.REJECTED, null, steps.length > 1 ? steps[1] : null, error.code(), List.copyOf(error.arguments()));
    }
}
