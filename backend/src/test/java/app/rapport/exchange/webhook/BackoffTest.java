package app.rapport.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void pausesBeforeAMessageIsTriedAgainGrowToHours() {
        var before = Duration.ZERO;
        for (var attempts = 1; attempts <= 7; attempts++) {
            var pause = Backoff.ofMessage(attempts);
            assertThat(pause).isGreaterThan(before);
            before = pause;
        }

        assertThat(Backoff.ofMessage(1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(Backoff.ofMessage(1_000)).isBetween(Duration.ofMinutes(288), Duration.ofMinutes(432));
    }

    @Test
    void aReceiverIsAskedAtLeastEveryQuarterOfAnHour() {
        assertThat(Backoff.ofReceiver(3)).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(10));
        assertThat(Backoff.ofReceiver(1_000_000)).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(18));
    }

    @Test
    void patienceIsOverAfterThreeDays() {
        var first = Instant.parse("2026-03-06T09:00:00Z");

        assertThat(Backoff.isOver(first, first.plus(Duration.ofDays(3)))).isFalse();
        assertThat(Backoff.isOver(first, first.plus(Duration.ofDays(3)).plusMillis(1)))
                .isTrue();
    }
}
