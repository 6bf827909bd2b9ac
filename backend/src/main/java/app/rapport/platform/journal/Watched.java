package app.rapport.platform.journal;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One organisation that somebody listens to: how far its journal has come, who waits, and what was read last. */
final class Watched {
    /** Those who listen stand near each other; whoever comes from far back reads alone. */
    private static final int MOST_SLICES = 16;

    /** Guarded by the map it stands in. */
    int listeners;

    /** Where the next look begins. */
    volatile long since;

    private volatile long head;
    private volatile Map<Position, Slice> slices = new ConcurrentHashMap<>();
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

    private record Waiter(long transaction, UniEmitter<? super @Nullable Void> emitter) {}

    Uni<Void> beyond(long transaction) {
        return Uni.createFrom().emitter(emitter -> {
            var waiter = new Waiter(transaction, emitter);
            waiters.add(waiter);
            emitter.onTermination(() -> waiters.remove(waiter));
            if (head > transaction) {
                wake(waiter);
            }
        });
    }

    void movedTo(long transaction) {
        slices = new ConcurrentHashMap<>();
        head = transaction;
        waiters.stream().filter(waiter -> waiter.transaction() < transaction).forEach(this::wake);
    }

    private void wake(Waiter waiter) {
        waiters.remove(waiter);
        waiter.emitter().complete(null);
    }

    /** What follows a place, read once for all who stand there until the journal moves on. */
    Slice slice(Position from, Function<Position, Slice> read) {
        var known = slices;
        var slice = known.get(from);
        if (slice != null) {
            return slice;
        }
        return known.size() < MOST_SLICES ? known.computeIfAbsent(from, read) : read.apply(from);
    }
}
