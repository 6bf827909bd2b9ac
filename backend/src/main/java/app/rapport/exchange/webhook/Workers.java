package app.rapport.exchange.webhook;

import app.rapport.exchange.webhook.Claims.Claimed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes up the webhooks that have something to do, in every copy of the service; each is worked on by one at a time, for
 * one turn, and no organisation has more than its share of the places. A copy that dies leaves leases that run out, and messages that arrive twice at most.
 */
@Singleton
class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final int MOST = 256;
    private static final int SHARE_OF_ONE_ORGANISATION = 64;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Claims claims;
    private final Delivering delivering;
    private final boolean enabled;
    private final Map<UUID, UUID> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("webhooks-", 1).factory());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    Workers(
            Claims claims,
            Delivering delivering,
            @ConfigProperty(name = "rapport.webhooks.enabled", defaultValue = "true") boolean enabled) {
        this.claims = claims;
        this.delivering = delivering;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            timer.scheduleWithFixedDelay(quietly(this::claim), 1_000, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            timer.scheduleWithFixedDelay(quietly(this::prolong), 5, 5, TimeUnit.SECONDS);
            timer.scheduleWithFixedDelay(quietly(claims::forgetOld), 5, 60, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        timer.shutdownNow();
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }

    private void claim() {
        var room = MOST - held.size();
        if (room > 0) {
            claims.claim(LEASE, Math.min(room, 50), SHARE_OF_ONE_ORGANISATION).forEach(claimed -> {
                held.put(claimed.webhook(), claimed.claim());
                threads.submit(() -> work(claimed));
            });
        }
    }

    private void work(Claimed claimed) {
        try {
            delivering.work(claimed, () -> stopping);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Taken up again when the lease has run out.
            LOG.warnf(e, "webhook %s cannot be worked on just now", claimed.webhook());
        } finally {
            held.remove(claimed.webhook());
        }
    }

    private void prolong() {
        if (!held.isEmpty()) {
            claims.prolong(List.copyOf(held.values()), LEASE);
        }
    }

    private Runnable quietly(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.warn("webhooks cannot be looked after just now", e);
                }
            }
        };
    }
}
