package app.rapport.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import app.rapport.test.Latencies;
import app.rapport.test.Writers;
import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * {@code make bench-webhooks}: 200 messages a second arrive at a quick receiver beside 50 dead ones, and none is lost. Half
 * of the dead refuse connections, half take them and never answer.
 */
@QuarkusTest
class WebhooksBench {
    private static final int DEAD = 50;
    private static final int PER_SECOND = Integer.getInteger("bench.rate", 200);
    private static final int TOTAL = Integer.getInteger("bench.total", 12_000);

    @Test
    void deadReceiversSlowNobodyDown() throws Exception {
        var api = Api.ofNewOrganisation();
        var silent = new ArrayList<ServerSocket>();
        var arrived = new ConcurrentHashMap<UUID, Long>();
        var twice = new ConcurrentHashMap<UUID, Long>();
        try (var receiver = new Receiver()) {
            receiver.answering(message -> {
                var record = UUID.fromString(message.record());
                if (arrived.putIfAbsent(record, System.nanoTime()) != null) {
                    twice.put(record, 1L);
                }
                return 204;
            });
            for (var number = 0; number < DEAD; number++) {
                var socket = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
                silent.add(socket);
                subscribe(api, "http://localhost:" + socket.getLocalPort() + "/");
                if (number % 2 == 0) {
                    socket.close();
                }
            }
            subscribe(api, receiver.url());
            var writers = new Writers();
            var begun = System.nanoTime();
            writers.write(api.organisation().id(), 4, PER_SECOND, TOTAL);
            var written = System.nanoTime();
            while (arrived.size() < TOTAL && System.nanoTime() - written < 120e9) {
                Thread.sleep(20);
            }

            var rate = arrived.size() / ((System.nanoTime() - begun) / 1e9);
            var latencies = Latencies.of(writers.committed(), arrived);
            System.out.printf(
                    "webhooks: %,d written at %,.0f a second, %,d arrived at %,.0f a second beside %d dead receivers, %d twice, %s%n",
                    TOTAL, TOTAL / ((written - begun) / 1e9), arrived.size(), rate, DEAD, twice.size(), latencies);
            assertThat(arrived.keySet())
                    .containsExactlyInAnyOrderElementsOf(writers.committed().keySet());
        } finally {
            for (var socket : silent) {
                socket.close();
            }
        }
    }

    private static void subscribe(Api api, String url) {
        var body = Map.of("name", url, "url", url, "events", List.of("tags.created"));
        api.post("/webhooks", body).then().statusCode(201);
    }
}
