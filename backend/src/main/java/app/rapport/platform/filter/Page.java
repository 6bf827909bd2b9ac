package app.rapport.platform.filter;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the following page and absent at the end. */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Total total) {
    /** The same page with something else for each item. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next, total);
    }

    /** Exact up to 10,000; beyond, at least that, and the database's own estimate for scroll bars. */
    public record Total(
            @Nullable Long exact,
            @Nullable Long atLeast,
            @Nullable Long estimate) {}
}
