package app.rapport.platform.background;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Small work that no request waits for and that is lost with the process; what must not be lost is a job. It takes nothing
 * of the request along: a context that is handed on ends with its request, in the middle of what was begun in it.
 */
@Singleton
public class Background {
    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final Duration TIME_TO_END = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("background-", 0).factory());
    /** All that is under way, and the service, which leaves when it stops. */
    private final Phaser underWay = new Phaser(1);

    private final Duration timeToEnd;

    @Inject
    Background() {
        this(TIME_TO_END);
    }

    Background(Duration timeToEnd) {
        this.timeToEnd = timeToEnd;
    }

    /** @param what what is done, for the log should it fail */
    public void run(String what, Runnable work) {
        underWay.register();
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.errorf(e, "failed in the background: %s", what);
                } finally {
                    underWay.arriveAndDeregister();
                }
            });
        } catch (RejectedExecutionException e) {
            underWay.arriveAndDeregister();
            LOG.errorf("not done any more, for the service stops: %s", what);
        }
    }

    /** After all that may still ask for something, and before the connections that it needs. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) throws InterruptedException {
        try {
            underWay.awaitAdvanceInterruptibly(
                    underWay.arriveAndDeregister(), timeToEnd.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("what is done in the background takes too long and is ended");
        } finally {
            threads.shutdownNow();
        }
    }
}
