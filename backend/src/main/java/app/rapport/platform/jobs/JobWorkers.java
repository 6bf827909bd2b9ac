package app.rapport.platform.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The threads that do the work, in every copy of the service. Going down, they let the jobs in hand come to their next
 * resting place and hand them back; a copy that dies without that leaves leases that run out.
 */
@Singleton
class JobWorkers {
    private static final Logger LOG = Logger.getLogger(JobWorkers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IDLE = Duration.ofMillis(400);

    private final JobStore store;
    private final JobExecution execution;
    private final int count;
    private final Duration lease;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    JobWorkers(
            JobStore store,
            JobExecution execution,
            @ConfigProperty(name = "rapport.jobs.workers", defaultValue = "2") int count,
            @ConfigProperty(name = "rapport.jobs.lease", defaultValue = "20S") Duration lease) {
        this.store = store;
        this.execution = execution;
        this.count = count;
        this.lease = lease;
    }

    void start(@Observes StartupEvent event) {
        for (var number = 1; number <= count; number++) {
            threads.add(
                    Thread.ofPlatform().daemon().name("job-worker-" + number).start(this::workUntilStopped));
        }
        threads.add(Thread.ofPlatform().daemon().name("job-leases").start(this::prolongUntilStopped));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        for (var thread : threads) {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        }
    }

    private void workUntilStopped() {
        while (!isStopping()) {
            try {
                if (!workOnce()) {
                    pause(IDLE);
                }
            } catch (RuntimeException e) {
                // A service going down, perhaps because it could not start, closes the database under its workers.
                if (!isStopping()) {
                    LOG.warn("jobs cannot be claimed just now", e);
                    pause(IDLE.multipliedBy(5));
                }
            } catch (Error e) {
                // Nothing is known about the state it left: the lease runs out and the job is taken up afresh.
                LOG.error("a job broke off", e);
            }
        }
    }

    private boolean workOnce() {
        var claimed = store.claim(lease);
        claimed.ifPresent(job -> {
            held.add(job.claim());
            try {
                execution.execute(job, this::isStopping);
            } finally {
                held.remove(job.claim());
            }
        });
        return claimed.isPresent();
    }

    /** Goes on while jobs are brought to rest, so that nobody else takes them up meanwhile. */
    private void prolongUntilStopped() {
        while (!isStopping() || !held.isEmpty()) {
            try {
                if (!held.isEmpty()) {
                    store.prolong(List.copyOf(held), lease);
                }
            } catch (RuntimeException e) {
                LOG.warn("leases of jobs cannot be prolonged just now", e);
            }
            if (isStopping()) {
                sleep(IDLE);
            } else {
                pause(lease.dividedBy(4));
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause(Duration duration) {
        try {
            if (stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
