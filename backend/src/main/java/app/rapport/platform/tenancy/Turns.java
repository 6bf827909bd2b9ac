package app.rapport.platform.tenancy;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * Work of many organisations on a few threads. They take turns, however much work one of them has, and no one of them has
 * all the threads, however long its work takes.
 */
public final class Turns {
    private final Executor threads;
    private final int atOnce;
    private final int atOnceOfOne;
    private final Map<UUID, Line> lines = new HashMap<>();
    private final Queue<Line> waiting = new ArrayDeque<>();
    private int running;

    /** @param threads that take so many pieces of work at once */
    public Turns(Executor threads, int atOnce, int atOnceOfOne) {
        this.threads = threads;
        this.atOnce = atOnce;
        this.atOnceOfOne = atOnceOfOne;
    }

    /** The work of one organisation, in its order. */
    private static final class Line {
        final UUID tenant;
        final Queue<Runnable> work = new ArrayDeque<>();
        int running;
        boolean waits;

        Line(UUID tenant) {
            this.tenant = tenant;
        }
    }

    public Executor of(UUID tenant) {
        return work -> add(tenant, work);
    }

    private synchronized void add(UUID tenant, Runnable work) {
        var line = lines.computeIfAbsent(tenant, Line::new);
        line.work.add(work);
        queue(line);
        begin();
    }

    private void queue(Line line) {
        if (!line.waits && !line.work.isEmpty() && line.running < atOnceOfOne) {
            line.waits = true;
            waiting.add(line);
        }
    }

    private void begin() {
        while (running < atOnce && !waiting.isEmpty()) {
            var line = waiting.remove();
            var work = line.work.remove();
            line.waits = false;
            line.running++;
            running++;
            queue(line);
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    end(line);
                }
            });
        }
    }

    private synchronized void end(Line line) {
        line.running--;
        running--;
        if (line.running == 0 && line.work.isEmpty()) {
            lines.remove(line.tenant);
        }
        queue(line);
        begin();
    }
}
