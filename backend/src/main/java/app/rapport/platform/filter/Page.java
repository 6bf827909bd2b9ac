package app.rapport.platform.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the following page and absent at the end. */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Total total) {
    /** Exact up to 10,000; beyond, at least that, and the database's own estimate for scroll bars. */
    public record Total(
            @Nullable Long exact,
            @Nullable Long atLeast,
            @Nullable Long estimate) {}
}
