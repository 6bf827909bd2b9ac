package app.rapport.platform.journal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Has the journal's months made ahead, at every start and twice a day. Should it fail for months, rows go to the default
 * partition and are moved later: nothing is ever refused for want of one.
 */
@Singleton
class Partitions {
    private static final Logger LOG = Logger.getLogger(Partitions.class);

    private final Jdbi jdbi;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal-partitions").factory());

    Partitions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::prepare, 0, 12, TimeUnit.HOURS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void prepare() {
        try {
            jdbi.useHandle(handle -> handle.createQuery("select cast(journal_prepare() as text)")
                    .mapTo(String.class)
                    .list());
        } catch (RuntimeException e) {
            LOG.warn("the journal's next months could not be prepared; this is tried again in twelve hours", e);
        }
    }
}
