package app.rapport.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final UUID busy = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    private void runAll() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    @Test
    void whoComesLaterWaitsForFewPiecesOfWorkAndNotForAllOfAnother() {
        var turns = new Turns(threads::add, 1, 1);
        for (var piece = 1; piece <= 100; piece++) {
            var name = "busy " + piece;
            turns.of(busy).execute(() -> done.add(name));
        }
        turns.of(other).execute(() -> done.add("other"));

        runAll();

        assertThat(done).hasSize(101);
        assertThat(done.subList(0, 3)).contains("other");
    }

    @Test
    void noOneHasAllTheThreads() {
        var turns = new Turns(threads::add, 4, 3);
        for (var piece = 0; piece < 10; piece++) {
            turns.of(busy).execute(() -> done.add("busy"));
        }

        assertThat(threads).hasSize(3);
        turns.of(other).execute(() -> done.add("other"));
        assertThat(threads).hasSize(4);
        runAll();
        assertThat(done).hasSize(11);
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        var turns = new Turns(threads::add, 1, 1);
        turns.of(busy).execute(() -> {
            throw new IllegalStateException("on purpose");
        });
        turns.of(busy).execute(() -> done.add("next"));

        assertThatThrownBy(() -> threads.remove().run()).hasMessage("on purpose");
        runAll();

        assertThat(done).containsExactly("next");
    }
}
