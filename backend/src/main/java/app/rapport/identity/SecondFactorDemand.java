package app.rapport.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether a session lacks the second factor its organisation asks for. That it does not is remembered for a little while,
 * so that requests need not ask each time; that it does never is, so that a factor just set up counts at once.
 */
@Singleton
class SecondFactorDemand {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 100_000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Map<UUID, Instant> met = new ConcurrentHashMap<>();

    SecondFactorDemand(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    boolean isUnmet(UUID tenant, UUID session) {
        var now = clock.instant();
        var since = met.get(session);
        if (since != null && since.plus(REMEMBERED).isAfter(now)) {
            return false;
        }
        var unmet = jdbi.withHandle(handle -> handle.createQuery("select second_factor_missing(:tenant, :session)")
                .bind("tenant", tenant)
                .bind("session", session)
                .mapTo(Boolean.class)
                .one());
        if (unmet) {
            met.remove(session);
        } else {
            remember(session, now);
        }
        return unmet;
    }

    /** An organisation has changed its mind: here it counts at once, in other copies of the service soon. */
    void forget() {
        met.clear();
    }

    private void remember(UUID session, Instant now) {
        if (met.size() >= MOST_REMEMBERED) {
            met.clear();
        }
        met.put(session, now);
    }
}
