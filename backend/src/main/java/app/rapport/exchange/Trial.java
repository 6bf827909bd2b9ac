package app.rapport.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;

/** Does something in earnest and takes all of it back: the only dry run that finds what the real one would. */
final class Trial {
    private Trial() {}

    static <T> T of(Supplier<T> work) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                throw new Over(RowFailures.marking(work));
            });
        } catch (Over over) {
            @SuppressWarnings("unchecked")
            var result = (T) over.result;
            return result;
        }
        throw new IllegalStateException("a trial was committed");
    }

    /** Leaves the transaction in the one way that always rolls it back. */
    private static final class Over extends RuntimeException {
        private final transient Object result;

        Over(Object result) {
            super(null, null, false, false);
            this.result = result;
        }
    }
}
