package app.rapport.exchange.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** When to try again: soon at first, then ever less often, and not for ever. */
final class Backoff {
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final List<Duration> OF_MESSAGE = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));
    private static final Duration LONGEST_OF_RECEIVER = Duration.ofMinutes(15);

    private Backoff() {}

    /** @param attempts so far, the failed one included */
    static Duration ofMessage(int attempts) {
        return jittered(OF_MESSAGE.get(Math.clamp(attempts - 1L, 0, OF_MESSAGE.size() - 1)));
    }

    /** How long nothing at all is sent to a receiver that failed so many times in a row. */
    static Duration ofReceiver(int failures) {
        var pause = Duration.ofSeconds(1L << Math.clamp(failures, 0, 10));
        return jittered(pause.compareTo(LONGEST_OF_RECEIVER) < 0 ? pause : LONGEST_OF_RECEIVER);
    }

    static boolean isOver(Instant first, Instant now) {
        return first.plus(PATIENCE).isBefore(now);
    }

    private static Duration jittered(Duration pause) {
        return Duration.ofMillis(
                (long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
