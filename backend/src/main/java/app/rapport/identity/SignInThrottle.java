package app.rapport.identity;

import app.rapport.platform.security.Secrets;
import app.rapport.platform.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows down guessing: after a few failures for one account, or many from one address, each further try waits twice as
 * long, up to 15 minutes. It is kept in the database, so it holds across copies of the service.
 */
@Singleton
class SignInThrottle {
    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 30;
    private static final int SAID_IN_MINUTES = 120;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final Clock clock;

    SignInThrottle(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    private record Counter(String key, int free) {}

    private static List<Counter> counters(String account, String address) {
        return List.of(
                new Counter(Secrets.hash("account " + account), FREE_PER_ACCOUNT),
                new Counter(Secrets.hash("address " + address), FREE_PER_ADDRESS));
    }

    /** 429 with Retry-After while the account or the address has to wait. */
    void check(String account, String address) {
        var keys = counters(account, address).stream().map(Counter::key).toArray(String[]::new);
        var blockedUntil = jdbi.withHandle(handle -> handle.createQuery(
                        "select max(blocked_until) from sign_in_attempt where key = any(:keys) and blocked_until > :now")
                .bind("keys", keys)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .mapTo(java.time.OffsetDateTime.class)
                .findOne());
        blockedUntil.ifPresent(until -> {
            var seconds = Math.max(
                    1, Duration.between(clock.instant(), until.toInstant()).toSeconds() + 1);
            throw tooMany(seconds).header("Retry-After", Long.toString(seconds));
        });
    }

    /** In the unit a person would say it in. */
    private static Problem tooMany(long seconds) {
        var problem = Problem.of("too-many-requests");
        return seconds < SAID_IN_MINUTES
                ? problem.detail("wait-seconds", seconds)
                : problem.detail("wait-minutes", Math.ceilDiv(seconds, 60));
    }

    /** One statement a counter, so that guesses in parallel are all counted; it counts however the request ends. */
    void failed(String account, String address) {
        QuarkusTransaction.requiringNew().run(() -> count(account, address));
    }

    private void count(String account, String address) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbi.useHandle(handle -> counters(account, address)
                .forEach(counter -> handle.createUpdate("""
                        insert into sign_in_attempt as a (key, failures, blocked_until, last_failed_at)
                        values (:key, 1, :now, :now)
                        on conflict (key) do update set
                            failures = case when a.last_failed_at < :forgotten then 1 else a.failures + 1 end,
                            last_failed_at = :now,
                            blocked_until = case
                                when a.last_failed_at < :forgotten or a.failures + 1 < :free then :now
                                else cast(:now as timestamptz) + least(power(2, a.failures + 1 - :free), 900) * interval '1 second'
                            end""")
                        .bind("key", counter.key())
                        .bind("now", now)
                        .bind("forgotten", now.minus(FORGOTTEN_AFTER))
                        .bind("free", counter.free())
                        .execute()));
    }

    void succeeded(String account, String address) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from sign_in_attempt where key = :key")
                    .bind("key", counters(account, address).getFirst().key())
                    .execute();
            handle.createUpdate("delete from sign_in_attempt where last_failed_at < :forgotten")
                    .bind("forgotten", clock.instant().minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                    .execute();
        });
    }
}
