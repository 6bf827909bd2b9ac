package app.rapport.platform.limits;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets windows that are over, here and in the database. */
@Singleton
class Sweeping {
    private static final Logger LOG = Logger.getLogger(Sweeping.class);

    private final Limiter limiter;
    private final Policies policies;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rate-limits").factory());

    Sweeping(Limiter limiter, Policies policies) {
        this.limiter = limiter;
        this.policies = policies;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::sweep, 5, 5, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void sweep() {
        try {
            policies.all().forEach(limiter::forget);
        } catch (RuntimeException e) {
            LOG.warn("old rate limit windows could not be swept out; this is tried again in five minutes", e);
        }
    }
}
