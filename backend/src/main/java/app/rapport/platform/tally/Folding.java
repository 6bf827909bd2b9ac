package app.rapport.platform.tally;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Folds what was counted meanwhile, every few seconds; sums and changes together are right before, during and after. */
@Singleton
class Folding {
    private static final Logger LOG = Logger.getLogger(Folding.class);
    private static final int EVERY_SECONDS = 5;

    private final Jdbi jdbi;
    private final List<Tally> tallies;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tallies").factory());

    Folding(Jdbi jdbi, @Any Instance<Tally> tallies) {
        this.jdbi = jdbi;
        this.tallies = tallies.stream().toList();
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(() -> tallies.forEach(this::fold), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void fold(Tally tally) {
        try {
            jdbi.useHandle(handle -> handle.createQuery("select cast(" + tally.table() + "_fold() as text)")
                    .mapTo(String.class)
                    .list());
        } catch (RuntimeException e) {
            LOG.debug(tally.table() + " could not be folded; reading takes longer until it is", e);
        }
    }
}
