package app.rapport.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueueTest {
    @Inject
    Jdbi jdbi;

    private static Map<String, Object> counts(Api api, @Nullable String queue) {
        var all = api.get("/queues/counts").<List<Map<String, Object>>>path("items");
        return all.stream()
                .filter(count -> queue == null
                        ? !count.containsKey("queue")
                        : count.get("queue") instanceof Map<?, ?> ref && queue.equals(ref.get("name")))
                .findFirst()
                .map(count -> {
                    var numbers = new HashMap<>(count);
                    numbers.remove("queue");
                    return numbers;
                })
                .orElseThrow();
    }

    @Test
    void organisationBeginsWithThreeQueuesInTheReadersLanguage() {
        var api = Api.ofNewOrganisation();
        assertThat(api.get("/queues").<List<String>>path("items.name"))
                .containsExactly("Support", "Billing", "Complaints");

        api.patch("/me", Map.of("language", "ro"));

        assertThat(api.get("/queues").<List<String>>path("items.name"))
                .containsExactly("Asistență", "Facturare", "Reclamații");
        assertThat(api.get("/queues").<Map<String, String>>path("items[0].names"))
                .containsOnlyKeys("en", "fr", "es", "ro");
    }

    @Test
    void countsSayWhatWaitsInEachQueueAndInNone() {
        var api = Api.ofNewOrganisation();
        var support = api.get("/queues").<String>path("items[0].id");
        api.create("/tickets", Map.of("subject", "New", "queueId", support));
        var mine = api.create("/tickets", Map.of("subject", "Mine", "queueId", support, "assigneeId", api.memberId()));
        api.post("/tickets/" + mine + "/incoming", Map.of("body", "Hello"));
        var solved = api.create("/tickets", Map.of("subject", "Solved", "queueId", support));
        api.post("/tickets/" + solved + "/status", Map.of("status", "SOLVED"));
        var archived = api.create("/tickets", Map.of("subject", "Archived", "queueId", support));
        api.post("/tickets/" + archived + "/archive");
        var none = api.create("/tickets", Map.of("subject", "Nowhere"));
        api.post("/tickets/" + none + "/replies", Map.of("body", "Hello"));

        assertThat(counts(api, "Support"))
                .isEqualTo(Map.of("new", 1, "open", 1, "waiting", 0, "unassigned", 1, "mine", 1));
        assertThat(counts(api, null)).isEqualTo(Map.of("new", 0, "open", 0, "waiting", 1, "unassigned", 1, "mine", 0));
        assertThat(counts(api, "Billing"))
                .isEqualTo(Map.of("new", 0, "open", 0, "waiting", 0, "unassigned", 0, "mine", 0));
        var sales = api.as("sales");
        api.setScope("sales", "tickets:read", Scope.OWN);
        assertThat(counts(sales, "Support"))
                .isEqualTo(Map.of("new", 0, "open", 0, "waiting", 0, "unassigned", 0, "mine", 0));
    }

    @Test
    void countsAreThoseOfTheListAfterWritersAtTheSameTimeAndFolding() throws Exception {
        var api = Api.ofNewOrganisation();
        var support = api.get("/queues").<String>path("items[0].id");
        var tickets = new ArrayList<UUID>();
        for (var i = 0; i < 6; i++) {
            tickets.add(api.create("/tickets", Map.of("subject", "Ticket " + i, "queueId", support)));
        }
        var statuses = List.of("OPEN", "WAITING", "SOLVED", "NEW");
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(IntStream.range(0, 40)
                    .mapToObj(i -> Executors.callable(() -> {
                        var ticket = "/tickets/" + tickets.get(i % tickets.size());
                        if (i % 5 == 0) {
                            jdbi.useHandle(handle -> handle.createQuery("select cast(ticket_tally_fold() as text)")
                                    .mapTo(String.class)
                                    .list());
                        } else if (i % 7 == 0) {
                            api.post(ticket + (i % 2 == 0 ? "/archive" : "/restore"));
                        } else {
                            api.post(ticket + "/status", Map.of("status", statuses.get(i % statuses.size())));
                        }
                    }))
                    .toList())) {
                done.get();
            }
        }

        var counted = counts(api, "Support");

        for (var status : List.of("NEW", "OPEN", "WAITING")) {
            var listed = api.request()
                    .queryParam("filter", "queueId==" + support + ";status==" + status)
                    .get("/tickets")
                    .<List<?>>path("items");
            assertThat(counted.get(status.toLowerCase(Locale.ROOT))).as(status).isEqualTo(listed.size());
        }
    }

    @Test
    void queueInUseStays() {
        var api = Api.ofNewOrganisation();
        var queue = api.create("/queues", Map.of("names", Map.of("fr", "Livraisons")));
        var path = "/queues/" + queue;
        assertThat(api.get(path).<String>path("name")).isEqualTo("Livraisons");
        var ticket = api.create("/tickets", Map.of("subject", "Late", "queueId", queue));

        var inUse = api.delete(path, api.get(path).header("ETag"));
        api.patch("/tickets/" + ticket, Collections.singletonMap("queueId", null));
        var removed = api.delete(path, api.get(path).header("ETag"));

        assertThat(inUse.statusCode()).as(inUse.asString()).isEqualTo(409);
        assertThat(inUse.<String>path("type")).isEqualTo("/problems/in-use");
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(api.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void renamingAddsAndRemovesLanguages() {
        var api = Api.ofNewOrganisation();
        var queue = api.create("/queues", Map.of("names", Map.of("en", "Returns", "fr", "Retours")));
        var names = new HashMap<String, Object>();
        names.put("fr", null);
        names.put("ro", "Retururi");

        var renamed = api.patch("/queues/" + queue, Map.of("names", names));

        assertThat(renamed.<Map<String, String>>path("names")).isEqualTo(Map.of("en", "Returns", "ro", "Retururi"));
        assertThat(api.post("/queues", Map.of("names", Map.of())).statusCode()).isEqualTo(422);
        assertThat(api.as("service")
                        .post("/queues", Map.of("names", Map.of("en", "X")))
                        .statusCode())
                .isEqualTo(403);
    }
}
