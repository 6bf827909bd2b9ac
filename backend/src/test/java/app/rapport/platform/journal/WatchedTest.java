package app.rapport.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchedTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final Watched watched = new Watched();

    private void slice(long transaction) {
        watched.slice(new Position(transaction, 0), from -> {
            reads.incrementAndGet();
            return new Slice(List.of(), from, false);
        });
    }

    @Test
    void isReadOnceForAllWhoStandAtOnePlace() {
        slice(7);
        slice(7);

        assertThat(reads).hasValue(1);
        watched.movedTo(8);
        slice(7);
        assertThat(reads).hasValue(2);
    }

    @Test
    void keepsLittleHoweverFarBackSomebodyBegins() {
        for (var transaction = 0; transaction < 1000; transaction++) {
            slice(transaction);
        }
        for (var transaction = 0; transaction < 1000; transaction++) {
            slice(transaction);
        }

        assertThat(reads.get()).isBetween(1950, 1999);
    }
}
