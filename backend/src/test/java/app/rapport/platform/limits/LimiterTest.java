package app.rapport.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** Two copies of the service, on one database. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class LimiterTest {
    private static final Instant NOW = Instant.parse("2030-05-04T10:00:20Z");

    @Inject
    Jdbi jdbi;

    private final String caller = UUID.randomUUID().toString();

    private Limiter copy(Instant now) {
        return new Limiter(new Leases(jdbi), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Policy policy(int quota) {
        return new Policy("test", quota, Duration.ofMinutes(1));
    }

    private static Decision ask(Limiter copy, Policy policy, String caller) {
        return copy.takeHeld(policy, caller).orElseGet(() -> copy.take(policy, caller));
    }

    @Test
    void oneCopyLetsThroughExactlyTheQuota() {
        var copy = copy(NOW);
        var policy = policy(100);

        var decisions = IntStream.range(0, 130)
                .mapToObj(request -> ask(copy, policy, caller))
                .toList();

        assertThat(decisions.stream().filter(Decision::allowed)).hasSize(100);
        assertThat(decisions.subList(0, 100)).allMatch(Decision::allowed);
        assertThat(decisions.getFirst().remaining()).isEqualTo(99);
        assertThat(decisions.getLast().remaining()).isZero();
        assertThat(decisions.getLast().secondsLeft()).isEqualTo(40);
    }

    @Test
    void copiesTogetherLetThroughNoMoreThanTheQuota() throws InterruptedException, ExecutionException {
        var policy = policy(1000);
        var copies = List.of(copy(NOW), copy(NOW));
        var askers = IntStream.range(0, 8)
                .mapToObj(asker -> (Callable<Long>) () -> IntStream.range(0, 300)
                        .filter(request ->
                                ask(copies.get(asker % 2), policy, caller).allowed())
                        .count())
                .toList();

        var allowed = 0L;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(askers)) {
                allowed += each.get();
            }
        }

        assertThat(allowed).isEqualTo(1000);
    }

    @Test
    void whatOneCopyUsedIsMissingInTheOther() {
        var policy = policy(100);
        var first = copy(NOW);
        IntStream.range(0, 100).forEach(request -> ask(first, policy, caller));

        assertThat(ask(copy(NOW), policy, caller).allowed()).isFalse();
        assertThat(ask(copy(NOW), policy, "another " + caller).allowed()).isTrue();
        assertThat(ask(copy(NOW.plusSeconds(40)), policy, caller).allowed()).isTrue();
    }

    @Test
    void theDatabaseIsAskedOnceForManyRequests() {
        var statements = new Counting();
        var counted = Jdbi.create(() -> jdbi.open().getConnection()).setSqlLogger(statements);
        var copy = new Limiter(new Leases(counted), Clock.fixed(NOW, ZoneOffset.UTC));
        var policy = policy(1000);

        IntStream.range(0, 500).forEach(request -> ask(copy, policy, caller));
        assertThat(statements.count).isEqualTo(25);

        IntStream.range(0, 1500).forEach(request -> ask(copy, policy, caller));
        assertThat(statements.count).as("those refused ask no more").isBetween(50, 51);
    }

    @Test
    void aDatabaseThatIsAwayRefusesNobody() {
        var nowhere = Jdbi.create(() -> {
            throw new java.sql.SQLException("away");
        });
        var copy = new Limiter(new Leases(nowhere), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(ask(copy, policy(10), caller).allowed()).isTrue();
    }

    private static final class Counting implements SqlLogger {
        private int count;

        @Override
        public void logAfterExecution(StatementContext context) {
            count++;
        }
    }
}
