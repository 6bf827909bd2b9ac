package app.rapport.exchange.webhook;

import app.rapport.platform.outbound.Target;
import app.rapport.platform.tenancy.Turns;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks up the names of receivers. The system's look-up holds its thread until it has an answer, and whoever runs the
 * server that answers decides when that is: so no organisation has more than a few of the threads.
 */
@Singleton
class Names {
    private static final int THREADS = 16;
    private static final int THREADS_OF_ONE_ORGANISATION = 4;

    private final WebhookHosts targets;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("webhook-names-", 1).factory());
    private final Turns turns = new Turns(threads, THREADS, THREADS_OF_ONE_ORGANISATION);

    Names(WebhookHosts targets) {
        this.targets = targets;
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** The look-up had no turn within its time, which says nothing of the receiver. */
    static final class Busy extends Exception {
        Busy() {
            super("no thread was free", null, false, false);
        }
    }

    /** What has not begun when the time is over never does. */
    InetSocketAddress resolve(UUID tenant, Target target, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException, Busy {
        var begun = new AtomicBoolean();
        var lookUp = new FutureTask<>(() -> {
            begun.set(true);
            return targets.resolve(target);
        });
        turns.of(tenant).execute(lookUp);
        try {
            return lookUp.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (begun.get()) {
                throw e;
            }
            throw new Busy();
        } finally {
            lookUp.cancel(true);
        }
    }
}
