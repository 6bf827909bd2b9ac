package app.rapport.platform.web.retry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Sweeps out stored answers that are a day old; a key of that age is free again whether or not it was swept out. */
@Singleton
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final Jdbi jdbi;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("idempotency-keys").factory());

    Forgetting(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void forget() {
        try {
            jdbi.useHandle(handle -> handle.createQuery("select forget_idempotency_keys()")
                    .mapTo(Long.class)
                    .one());
        } catch (RuntimeException e) {
            LOG.warn("old idempotency keys could not be swept out; this is tried again in an hour", e);
        }
    }
}
