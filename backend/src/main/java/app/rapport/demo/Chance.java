package app.rapport.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way every time, so that every demo is the same demo. */
final class Chance {
    private final Random random = new Random(20_260_101);

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A working moment: between 8:00 and 17:59 UTC of a day that many days before. */
    Instant workingHour(Instant now, int daysBefore) {
        return now.truncatedTo(ChronoUnit.DAYS)
                .minus(daysBefore, ChronoUnit.DAYS)
                .plus(between(8, 17), ChronoUnit.HOURS)
                .plus(below(60), ChronoUnit.MINUTES);
    }
}
