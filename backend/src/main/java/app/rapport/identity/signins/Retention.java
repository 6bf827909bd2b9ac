package app.rapport.identity.signins;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Sweeps out what the sign-in journal has kept long enough, and sign-ins that were left half way. */
@Singleton
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration kept;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sign-in-journal").factory());

    Retention(Jdbi jdbi, Clock clock, @ConfigProperty(name = "rapport.sign-ins.kept-days") int days) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::trySweeping, 2, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void trySweeping() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warn("the sign-in journal could not be swept; this is tried again in an hour", e);
        }
    }

    void sweep() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbi.useHandle(handle -> {
            handle.createQuery("select forget_sign_ins(:before)")
                    .bind("before", now.minus(kept))
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("delete from sign_in_challenge where expires_at < :now")
                    .bind("now", now)
                    .execute();
        });
    }
}
