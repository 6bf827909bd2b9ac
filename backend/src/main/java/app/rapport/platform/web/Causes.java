package app.rapport.platform.web;

import java.util.ArrayDeque;
import java.util.Optional;

/** Looks through what led to an exception: its causes, and what was suppressed, as a failed commit does with its reason. */
public final class Causes {
    private static final int FAR_ENOUGH = 50;

    private Causes() {}

    public static <T extends Throwable> Optional<T> first(Throwable e, Class<T> wanted) {
        var ahead = new ArrayDeque<Throwable>();
        ahead.add(e);
        for (var looked = 0; looked < FAR_ENOUGH && !ahead.isEmpty(); looked++) {
            var next = ahead.remove();
            if (wanted.isInstance(next)) {
                return Optional.of(wanted.cast(next));
            }
            if (next.getCause() != null) {
                ahead.add(next.getCause());
            }
            for (var suppressed : next.getSuppressed()) {
                ahead.add(suppressed);
            }
        }
        return Optional.empty();
    }
}
