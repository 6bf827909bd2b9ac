package app.rapport.contract;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does many small calls a few at a time. */
final class Side {
    private static final int AT_A_TIME = 6;

    private Side() {}

    /** The answers, in the order of what was asked. */
    static <T, R> List<R> bySide(List<T> all, Function<T, R> each) {
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            return all.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> each.apply(one), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
