package app.rapport.platform.journal;

import app.rapport.platform.sql.Rows;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks for all listeners of this copy of the service at once whether the journal has moved: one small query ten times a
 * second, and none while nobody listens. A notification with every commit would be quicker, but makes commits wait for
 * each other.
 */
@Singleton
class JournalWatch {
    private static final Logger LOG = Logger.getLogger(JournalWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Jdbi jdbi;
    private final Map<UUID, Watched> organisations = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal-watch").factory());

    JournalWatch(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** Begins to watch an organisation, from its beginning: whoever joins is told of what they have not read. */
    Watched join(UUID tenant) {
        return organisations.compute(tenant, (id, known) -> {
            var watched = known == null ? new Watched() : known;
            watched.listeners++;
            return watched;
        });
    }

    void leave(UUID tenant) {
        organisations.computeIfPresent(tenant, (id, watched) -> --watched.listeners == 0 ? null : watched);
    }

    /** Completes when there is something beyond the place, or else when the time is over. */
    Uni<Void> beyond(Watched watched, Position position, Duration atMost) {
        return watched.beyond(position.transaction())
                .ifNoItem()
                .after(atMost)
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    int listeners() {
        return organisations.values().stream()
                .mapToInt(watched -> watched.listeners)
                .sum();
    }

    private record Moved(UUID tenant, long settled, boolean moved) {}

    private void look() {
        try {
            var watched = Map.copyOf(organisations);
            if (!watched.isEmpty()) {
                moved(List.copyOf(watched.entrySet())).forEach(moved -> {
                    var organisation = Objects.requireNonNull(watched.get(moved.tenant()));
                    organisation.since = moved.settled();
                    if (moved.moved()) {
                        organisation.movedTo(moved.settled() - 1);
                    }
                });
            }
        } catch (RuntimeException e) {
            LOG.debug("the journal cannot be watched just now", e);
        }
    }

    private List<Moved> moved(List<Map.Entry<UUID, Watched>> watched) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select tenant, settled, moved from journal_moved(:tenants, :since)")
                .bind("tenants", watched.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .bind(
                        "since",
                        watched.stream().map(each -> each.getValue().since).toArray(Long[]::new))
                .map((row, context) ->
                        new Moved(Rows.id(row, "tenant"), row.getLong("settled"), row.getBoolean("moved")))
                .list());
    }
}
