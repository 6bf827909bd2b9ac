package app.rapport.platform.background;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

    /** @param what what is done, for the log should it fail */
    public void run(String what, Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.errorf(e, "failed in the background: %s", what);
            }
        });
    }

    /** Before others stop: what is at work needs them. */
    void stop(@Observes @Priority(Interceptor.Priority.APPLICATION) ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
