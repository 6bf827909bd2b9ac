package app.rapport.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import app.rapport.test.Latencies;
import app.rapport.test.Writers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** {@code make bench-changes}: 1,000 changes a second by 8 writers are heard within a second at p99, and none is missing. */
@QuarkusTest
class EventsBench {
    private static final int WRITERS = 8;
    private static final int PER_SECOND = Integer.getInteger("bench.rate", 1_000);
    private static final int TOTAL = Integer.getInteger("bench.total", 100_000);

    @Test
    void changesAreHeardSoonAndAllOfThem() throws Exception {
        var api = Api.ofNewOrganisation();
        var writers = new Writers();
        var begun = System.nanoTime();
        try (var listening = Listening.to("?types=tags", api.token());
                var follower = Executors.newSingleThreadExecutor()) {
            listening.next();
            var following = follower.submit(() -> listen(listening));
            writers.write(api.organisation().id(), WRITERS, PER_SECOND, TOTAL);
            var rate = TOTAL / ((System.nanoTime() - begun) / 1e9);

            var heard = following.get();

            var latencies = Latencies.of(writers.committed(), heard);
            System.out.printf(
                    "changes: %,d written at %,.0f a second, %,d heard, %s%n", TOTAL, rate, heard.size(), latencies);
            assertThat(heard.keySet())
                    .containsExactlyInAnyOrderElementsOf(writers.committed().keySet());
            assertThat(latencies.p99()).isLessThan(1_000);
        }
    }

    private static Map<UUID, Long> listen(Listening listening) throws InterruptedException {
        var heard = new HashMap<UUID, Long>();
        while (heard.size() < TOTAL) {
            for (var event : listening.next(1)) {
                var before = heard.put(UUID.fromString(event.data().get("id").asText()), System.nanoTime());
                assertThat(before).as("heard twice").isNull();
            }
        }
        return heard;
    }
}
