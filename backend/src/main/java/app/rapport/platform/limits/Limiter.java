package app.rapport.platform.limits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Counts requests per caller and window over all copies of the service, without asking the database each time: every copy
 * fetches a part of the window's quota and lets requests through from that. A part nobody used is lost with its window, so
 * with several copies a caller may be refused a little early, never late.
 */
@Singleton
class Limiter {
    private static final Logger LOG = Logger.getLogger(Limiter.class);

    private final Leases leases;
    private final Clock clock;
    private final Map<String, Share> shares = new ConcurrentHashMap<>();

    Limiter(Leases leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /** Decides without waiting when this copy can; empty when it must ask the database. */
    Optional<Decision> takeHeld(Policy policy, String caller) {
        var start = windowStart(policy);
        var share = share(policy, caller, start);
        if (share.takeHeld()) {
            return Optional.of(decision(policy, share, start, true));
        }
        return share.usedUp() ? Optional.of(decision(policy, share, start, false)) : Optional.empty();
    }

    /** A database that cannot be reached is no reason to refuse anybody: what needs it will say so itself. */
    Decision take(Policy policy, String caller) {
        var start = windowStart(policy);
        var share = share(policy, caller, start);
        try {
            return decision(policy, share, start, share.take(leases, policy, caller));
        } catch (RuntimeException e) {
            LOG.debug("the limits could not be asked for; the request passes", e);
            return decision(policy, share, start, true);
        }
    }

    /** What lies in windows that are over. */
    void forget(Policy policy) {
        var start = windowStart(policy);
        shares.entrySet()
                .removeIf(entry -> entry.getKey().startsWith(policy.name() + " ")
                        && !entry.getValue().isOf(start));
        leases.forgetBefore(start - policy.window().toSeconds());
    }

    private Share share(Policy policy, String caller, long start) {
        return shares.compute(
                policy.name() + " " + caller,
                (key, share) -> share != null && share.isOf(start) ? share : new Share(start));
    }

    private Decision decision(Policy policy, Share share, long start, boolean allowed) {
        var left = start + policy.window().toSeconds() - clock.instant().getEpochSecond();
        return new Decision(policy, allowed, share.remaining(), Math.max(1, left));
    }

    private long windowStart(Policy policy) {
        var seconds = policy.window().toSeconds();
        return Math.floorDiv(clock.instant().getEpochSecond(), seconds) * seconds;
    }
}
