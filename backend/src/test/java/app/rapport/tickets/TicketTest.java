package app.rapport.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketTest {
    private static Map<String, Object> ticket(String subject) {
        return Map.of("subject", subject);
    }

    private static Map<String, Object> ticket(String subject, String field, Object value) {
        return Map.of("subject", subject, field, value);
    }

    private static void assertRefused(Response response, String pointer, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
        assertThat(response.<String>path("errors[0].pointer")).isEqualTo(pointer);
        assertThat(response.<String>path("errors[0].code")).isEqualTo(code);
    }

    @Test
    void numbersBeginAt1001AndFindTheirTicket() {
        var api = Api.ofNewOrganisation();
        var first = api.post("/tickets", ticket("Printer on fire"));
        var second = api.create("/tickets", ticket("Still on fire"));

        assertThat(first.<String>path("number")).isEqualTo("T-1001");
        assertThat(first.<String>path("status")).isEqualTo("NEW");
        assertThat(first.<String>path("priority")).isEqualTo("NORMAL");
        var found = api.get("/ticket-numbers/t-1002");
        assertThat(found.<String>path("id")).isEqualTo(second.toString());
        assertThat(found.header("ETag")).isEqualTo("\"0\"");
        assertThat(api.get("/ticket-numbers/T-9999").statusCode()).isEqualTo(404);
        assertThat(api.get("/ticket-numbers/printer").statusCode()).isEqualTo(404);
    }

    @Test
    void ticketsTakenInAtOnceGetDifferentNumbers() throws Exception {
        var api = Api.ofNewOrganisation();
        var other = Api.ofNewOrganisation();
        var calls = IntStream.range(0, 20)
                .<Callable<String>>mapToObj(
                        i -> () -> api.post("/tickets", ticket("Call " + i)).path("number"))
                .toList();

        try (var threads = Executors.newFixedThreadPool(20)) {
            var numbers = threads.invokeAll(calls).stream()
                    .map(call -> call.resultNow() == null ? "none" : call.resultNow())
                    .collect(Collectors.toSet());

            assertThat(numbers)
                    .isEqualTo(IntStream.range(1001, 1021)
                            .mapToObj(number -> "T-" + number)
                            .collect(Collectors.toSet()));
        }
        assertThat(other.post("/tickets", ticket("Ours")).<String>path("number"))
                .isEqualTo("T-1001");
    }

    @Test
    void wholeTicketComesBackAsEntered() {
        var api = Api.ofNewOrganisation();
        var dacia = api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia"));
        var ana = api.create("/customers", Map.of("kind", "PERSON", "givenName", "Ana"));
        var queue = api.get("/queues").<String>path("items[1].id");
        var input = new HashMap<String, Object>(Map.of("subject", " Wrong address ", "customerId", dacia));
        input.putAll(Map.of("requesterId", ana, "channel", "EMAIL", "type", "COMPLAINT", "priority", "HIGH"));
        input.putAll(Map.of("queueId", queue, "assigneeId", api.memberId(), "description", "<p>Please correct</p>"));

        var taken = api.post("/tickets", input);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(taken.<String>path("subject")).isEqualTo("Wrong address");
        assertThat(taken.<String>path("customer.name")).isEqualTo("Dacia");
        assertThat(taken.<String>path("requester.name")).isEqualTo("Ana");
        assertThat(taken.<String>path("queue.name")).isEqualTo("Billing");
        assertThat(taken.<String>path("assignee.name")).isEqualTo("Ada Admin");
        assertThat(taken.<String>path("type")).isEqualTo("COMPLAINT");
        assertThat(taken.<String>path("lastMessageAt")).isNotNull();
    }

    @Test
    void ticketNamesOnlyWhatItsAuthorCanSee() {
        var api = Api.ofNewOrganisation();
        var company = api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia"));
        var elsewhere = Api.ofNewOrganisation().create("/customers", Map.of("kind", "PERSON", "givenName", "Ana"));
        var service = api.as("service");
        api.setScope("service", "customers:read", Scope.OWN);

        assertRefused(api.post("/tickets", ticket("X", "requesterId", company)), "/requesterId", "unknown-reference");
        assertRefused(api.post("/tickets", ticket("X", "requesterId", elsewhere)), "/requesterId", "unknown-reference");
        assertRefused(service.post("/tickets", ticket("X", "customerId", company)), "/customerId", "unknown-reference");
        assertRefused(api.post("/tickets", ticket("X", "queueId", UUID.randomUUID())), "/queueId", "unknown-reference");
        assertRefused(
                api.post("/tickets", ticket("X", "assigneeId", UUID.randomUUID())), "/assigneeId", "unknown-reference");
        assertRefused(api.post("/tickets", ticket(" ")), "/subject", "required");
    }

    @Test
    void readingAndWritingReachAsFarAsTheRoleDoes() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        var theirs = api.create("/tickets", ticket("Theirs", "assigneeId", sales.memberId()));
        var mine = api.create("/tickets", ticket("Mine", "assigneeId", api.memberId()));

        assertThat(sales.patch("/tickets/" + mine, Map.of("priority", "LOW")).statusCode())
                .isEqualTo(403);
        assertThat(sales.post("/tickets/" + mine + "/notes", Map.of("body", "Hello"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sales.get("/tickets/" + mine).<List<?>>path("can")).isEmpty();
        api.setScope("sales", "tickets:read", Scope.OWN);
        assertThat(sales.get("/tickets/" + mine).statusCode()).isEqualTo(404);
        assertThat(sales.get("/tickets/" + mine + "/conversation").statusCode()).isEqualTo(404);
        assertThat(sales.get("/ticket-numbers/T-1002").statusCode()).isEqualTo(404);
        assertThat(sales.get("/tickets?total=true").<Integer>path("total.exact"))
                .isEqualTo(1);
        var handedOver = sales.patch("/tickets/" + theirs, Map.of("assigneeId", api.memberId()));
        assertThat(handedOver.statusCode()).as(handedOver.asString()).isEqualTo(200);
        assertThat(sales.get("/tickets/" + theirs).statusCode()).isEqualTo(404);
    }

    @Test
    void otherOrganisationFindsNothing() {
        var api = Api.ofNewOrganisation();
        var id = api.create("/tickets", ticket("Ours"));
        var queue = api.get("/queues").<String>path("items[0].id");
        var other = Api.ofNewOrganisation();

        assertThat(other.get("/tickets/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("/tickets/" + id + "/conversation").statusCode()).isEqualTo(404);
        assertThat(other.post("/tickets/" + id + "/replies", Map.of("body", "Hello"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get("/queues/" + queue).statusCode()).isEqualTo(404);
        assertRefused(other.post("/tickets", ticket("X", "queueId", queue)), "/queueId", "unknown-reference");
    }

    @Test
    void staleOrUnversionedPatchIsRefused() {
        var api = Api.ofNewOrganisation();
        var id = api.create("/tickets", ticket("First"));
        var etag = api.get("/tickets/" + id).header("ETag");
        api.post("/tickets/" + id + "/replies", Map.of("body", "Hello"));

        var stale = api.patch("/tickets/" + id, etag, Map.of("subject", "Late"));
        var unversioned = api.request()
                .contentType("application/merge-patch+json")
                .body(Map.of("subject", "Late"))
                .patch("/tickets/" + id);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.<String>path("current.status")).isEqualTo("WAITING");
        assertThat(unversioned.statusCode()).isEqualTo(428);
        assertRefused(api.patch("/tickets/" + id, Map.of("description", "x")), "/description", "immutable");
    }

    @Test
    void listsFilterFindAndSort() {
        var api = Api.ofNewOrganisation();
        api.create("/tickets", ticket("Étiquette perdue", "priority", "LOW"));
        api.create("/tickets", ticket("Printer", "priority", "URGENT"));
        var mine = api.create("/tickets", ticket("Password", "assigneeId", api.memberId()));
        api.post("/tickets/" + mine + "/archive");

        assertThat(api.get("/tickets?q=etiquette").<List<String>>path("items.number"))
                .containsExactly("T-1001");
        assertThat(api.get("/tickets?q=prnter").<List<String>>path("items.number"))
                .containsExactly("T-1002");
        assertThat(api.get("/tickets?q=1002").<List<String>>path("items.number"))
                .containsExactly("T-1002");
        assertThat(api.get("/tickets?q=t-1002").<List<String>>path("items.number"))
                .containsExactly("T-1002");
        assertThat(api.get("/tickets?filter=number==T-1002").<List<String>>path("items.subject"))
                .containsExactly("Printer");
        assertThat(api.get("/tickets?sort=-priority").<List<String>>path("items.subject"))
                .containsExactly("Printer", "Étiquette perdue");
        assertThat(api.get("/tickets?filter=archived==true;assigneeId==me").<List<String>>path("items.number"))
                .containsExactly("T-1003");
        var first = api.get("/tickets?sort=-number&limit=1");
        assertThat(first.<String>path("items[0].number")).isEqualTo("T-1002");
        assertThat(api.get("/tickets?limit=1&cursor=" + first.<String>path("next"))
                        .<String>path("items[0].number"))
                .isEqualTo("T-1001");
        for (var field : api.get("/schema/tickets").<List<Map<String, Object>>>path("fields")) {
            if (Boolean.TRUE.equals(field.get("sortable"))) {
                var page = api.get("/tickets?limit=1&sort=-" + field.get("name"));
                assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
                assertThat(api.get("/tickets?cursor=" + page.path("next")).<List<?>>path("items"))
                        .as("after the first by " + field.get("name"))
                        .hasSize(1);
            }
        }
    }
}
