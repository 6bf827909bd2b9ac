package app.rapport.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class EventsTest {
    @Inject
    JournalWatch watch;

    private static Map<String, Object> company(String name) {
        return Map.of("kind", "COMPANY", "name", name);
    }

    @Test
    void tellsWhatHappensAsItHappens() throws Exception {
        var api = Api.ofNewOrganisation();
        try (var listening = Listening.to("?types=customers", api.token())) {
            assertThat(listening.next().isSign()).isTrue();
            var customer = api.create("/customers", company("x"));
            api.create("/tags", Map.of("name", "other"));
            api.patch("/customers/" + customer, Map.of("name", "y"));

            var events = listening.next(2);

            var headers = listening.response().headers();
            assertThat(headers.firstValue("content-type").orElse("")).startsWith("text/event-stream");
            assertThat(headers.firstValue("content-encoding").orElse("identity"))
                    .isEqualTo("identity");
            assertThat(headers.firstValue("x-accel-buffering")).contains("no");
            assertThat(events)
                    .extracting(event -> event.data().get("kind").asText())
                    .containsExactly("CREATED", "CHANGED");
            assertThat(events).allSatisfy(event -> {
                assertThat(event.data().get("id").asText()).isEqualTo(customer.toString());
                assertThat(event.data().get("type").asText()).isEqualTo("customers");
            });
            assertThat(api.get("/changes?cursor=" + events.getLast().id()).<List<?>>path("items"))
                    .isEmpty();
        }
    }

    @Test
    void whoComesAgainHearsWhatTheyMissed() throws Exception {
        var api = Api.ofNewOrganisation();
        String last;
        try (var listening = Listening.to("", api.token())) {
            listening.next();
            api.create("/customers", company("first"));
            last = listening.next(1).getFirst().id();
        }
        var second = api.create("/customers", company("second"));
        var third = api.create("/customers", company("third"));

        try (var again = Listening.to("?cursor=0-0", api.token(), "Last-Event-ID", last)) {
            assertThat(again.next(2))
                    .extracting(event -> event.data().get("id").asText())
                    .containsExactly(second.toString(), third.toString());
        }
    }

    @Test
    void nobodyHearsOfWhatTheyDoNotSee() throws Exception {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.OWN);
        var sales = api.as("sales");
        try (var all = Listening.to("?types=customers", api.token());
                var own = Listening.to("?types=customers", sales.token());
                var stranger = Listening.to("", Api.ofNewOrganisation().token())) {
            all.next();
            own.next();
            stranger.next();
            api.create("/customers", company("Canary"));
            var theirs = api.create("/customers", Map.of("kind", "COMPANY", "name", "x", "ownerId", sales.memberId()));

            assertThat(all.next(2)).hasSize(2);
            assertThat(own.next(1))
                    .extracting(event -> event.data().get("id").asText())
                    .containsExactly(theirs.toString());
            assertThat(stranger.next().isSign()).isTrue();
        }
    }

    @Test
    void aSilentStreamGivesSignsOfLifeFromWhichToGoOn() throws Exception {
        var api = Api.ofNewOrganisation();
        try (var listening = Listening.to("?types=tickets", api.token())) {
            var first = listening.next();
            api.create("/tags", Map.of("name", "not asked for"));

            var later = listening.next();

            assertThat(later.isSign()).isTrue();
            assertThat(later.id()).isNotEqualTo(first.id());
        }
    }

    @Test
    void endsWithTheSession() throws Exception {
        var api = Api.ofNewOrganisation().as("manager");
        try (var listening = Listening.to("", api.token())) {
            listening.next();
            UUID session = UUID.fromString(api.get("/me/sessions").path("items.find { it.current }.id"));
            api.request().delete("/me/sessions/" + session).then().statusCode(204);

            assertThat(listening.next(1).getFirst().name()).isEqualTo("end");
            assertThat(listening.endsWithin(5)).isTrue();
        }
    }

    @Test
    void endsWhenRightsAreTakenAway() throws Exception {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        try (var listening = Listening.to("", sales.token())) {
            listening.next();
            api.setScope("sales", "customers:read", Scope.OWN);

            assertThat(listening.next(1).getFirst().name()).isEqualTo("end");
            assertThat(listening.endsWithin(5)).isTrue();
        }
    }

    @Test
    void whoComesAgainWithOtherRightsIsToldSoBeforeAnythingElse() throws Exception {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        String heard = sales.get("/changes?limit=1000").path("cursor");
        try (var again = Listening.to("?cursor=" + heard, sales.token())) {
            assertThat(again.next().isSign()).isTrue();
        }
        api.setScope("sales", "customers:read", Scope.OWN);

        String reached;
        try (var again = Listening.to("?cursor=" + heard, sales.token())) {
            var first = again.next();
            assertThat(first.name()).isEqualTo("reach");
            reached = first.id();
        }
        try (var again = Listening.to("", sales.token(), "Last-Event-ID", reached)) {
            assertThat(again.next().isSign()).isTrue();
        }
    }

    @Test
    void whoWasToldThatRightsHaveChangedIsNotToldAgain() throws Exception {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        String heard;
        try (var listening = Listening.to("", sales.token())) {
            listening.next();
            api.setFields("sales", Map.of("customers.industry", "HIDDEN"));

            var end = listening.next(1).getFirst();
            assertThat(end.name()).isEqualTo("end");
            heard = end.id();
        }
        try (var again = Listening.to("", sales.token(), "Last-Event-ID", heard)) {
            assertThat(again.next().isSign()).isTrue();
        }
    }

    @Test
    void endsWithTheToken() throws Exception {
        var api = Api.ofNewOrganisation();
        var made = api.post("/api-tokens", Map.of("name", "Sync", "permissions", List.of("customers:read")));
        try (var listening = Listening.to("", made.path("token"))) {
            listening.next();
            api.create("/customers", company("x"));
            assertThat(listening.next(1)).hasSize(1);
            api.post("/api-tokens/" + made.path("id") + "/revoke").then().statusCode(200);

            assertThat(listening.next(1).getFirst().name()).isEqualTo("end");
        }
    }

    @Test
    void manyWritersAreHeardOnceEachByAllWhoListen() throws Exception {
        var api = Api.ofNewOrganisation();
        try (var one = Listening.to("?types=tags", api.token());
                var other = Listening.to("?types=tags", api.token());
                var writers = Executors.newFixedThreadPool(8)) {
            one.next();
            other.next();
            var made = new HashSet<String>();
            var work = java.util.stream.IntStream.range(0, 200)
                    .mapToObj(i -> writers.submit(
                            () -> api.create("/tags", Map.of("name", "t" + i)).toString()))
                    .toList();
            for (var each : work) {
                made.add(each.get());
            }
            for (var listening : List.of(one, other)) {
                assertThat(listening.next(200))
                        .extracting(event -> event.data().get("id").asText())
                        .containsExactlyInAnyOrderElementsOf(made);
            }
        }
    }

    @Test
    void whoGoesAwayIsForgotten() throws Exception {
        awaitNoListeners();
        try (var listening = Listening.to("", Api.ofNewOrganisation().token())) {
            listening.next();
            assertThat(watch.listeners()).isEqualTo(1);
        }
        awaitNoListeners();
    }

    /** Those of the tests before are noticed to be gone a moment later. */
    private void awaitNoListeners() throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (watch.listeners() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(watch.listeners()).isZero();
    }

    @Test
    void whoHasManyStreamsOpenIsToldToWaitAndOthersAreNot() throws Exception {
        var api = Api.ofNewOrganisation();
        var colleague = api.as("manager");
        try (var one = Listening.to("", api.token());
                var two = Listening.to("", api.token());
                var three = Listening.to("", api.token());
                var four = Listening.to("", api.token())) {
            for (var each : List.of(one, two, three, four)) {
                assertThat(each.next().isSign()).isTrue();
            }
            var refused = api.get("/events");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("30");
            assertThat(refused.<String>path("detail"))
                    .startsWith("At most 4 streams")
                    .endsWith("in 30 seconds.");
            try (var another = Listening.to("", colleague.token())) {
                assertThat(another.next().isSign()).isTrue();
            }
        }
        awaitNoListeners();
        try (var again = Listening.to("", api.token())) {
            assertThat(again.next().isSign()).isTrue();
        }
    }

    @Test
    void nonsenseIsMalformed() {
        var api = Api.ofNewOrganisation();

        assertThat(api.get("/events?cursor=x").statusCode()).isEqualTo(400);
        assertThat(api.request().header("Last-Event-ID", "1-x").get("/events").statusCode())
                .isEqualTo(400);
        assertThat(io.restassured.RestAssured.get("/api/v1/events").statusCode())
                .isEqualTo(401);
    }
}
