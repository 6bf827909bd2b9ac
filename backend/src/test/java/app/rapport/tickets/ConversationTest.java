package app.rapport.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConversationTest {
    private static UUID ticketOf(Api api, UUID customer) {
        return api.create("/tickets", Map.of("subject", "Wrong address", "customerId", customer, "channel", "EMAIL"));
    }

    private static UUID company(Api api, String name) {
        return api.create("/customers", Map.of("kind", "COMPANY", "name", name));
    }

    private static Response say(Api api, UUID ticket, String how, String body) {
        return api.post("/tickets/" + ticket + "/" + how, Map.of("body", body));
    }

    private static Response become(Api api, UUID ticket, String status) {
        return api.post("/tickets/" + ticket + "/status", Map.of("status", status));
    }

    private static List<String> timeline(Api api, UUID customer) {
        return api.get("/customers/" + customer + "/timeline").path("items.body");
    }

    @Test
    void publicWordsAreOnTheCustomersTimelineAndNotesStayInTheTicket() {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var ticket = ticketOf(api, dacia);

        say(api, ticket, "incoming", "The address is wrong");
        say(api, ticket, "notes", "They are right");
        say(api, ticket, "replies", "<p>Corrected<img src=x onerror=y></p>");

        var conversation = api.get("/tickets/" + ticket + "/conversation");
        assertThat(conversation.<List<String>>path("items.kind")).containsExactly("INCOMING", "NOTE", "REPLY");
        assertThat(conversation.<List<String>>path("items.body"))
                .containsExactly("The address is wrong", "They are right", "<p>Corrected</p>");
        assertThat(conversation.<String>path("items[0].author")).isNull();
        assertThat(conversation.<String>path("items[2].author.name")).isEqualTo("Ada Admin");
        assertThat(timeline(api, dacia)).containsExactly("<p>Corrected</p>", "The address is wrong");
        var reply = api.get("/customers/" + dacia + "/timeline");
        assertThat(reply.<String>path("items[0].type")).isEqualTo("EMAIL");
        assertThat(reply.<String>path("items[0].ticket.name")).isEqualTo("T-1001 Wrong address");
        assertThat(api.get("/customers/" + dacia).<String>path("lastInteractionAt"))
                .isEqualTo(reply.path("items[0].at"));
        var note = conversation.<String>path("items[1].id");
        assertThat(api.get("/interactions/" + note).statusCode()).isEqualTo(404);
        assertThat(api.get("/interactions").<List<?>>path("items")).hasSize(2);
    }

    @Test
    void aNoteIsToldOfAndTakenBackByWhoeverMaySeeTheTicket() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "tickets:read", Scope.OWN);
        var colleague = api.as("service");
        var stranger = api.as("sales");
        var ticket = ticketOf(api, company(api, "Dacia"));
        var path = "/tickets/" + ticket;
        var start = api.get("/changes?limit=1000&cursor=0-0").<String>path("cursor");
        var seen = api.get(path).header("ETag");

        say(api, ticket, "notes", "They are right");

        var told = colleague.get("/changes?cursor=" + start);
        assertThat(told.<List<String>>path("items.type")).containsExactly("tickets");
        assertThat(told.<List<String>>path("items.id")).containsExactly(ticket.toString());
        assertThat(stranger.get("/changes?cursor=" + start).<List<?>>path("items"))
                .isEmpty();
        assertThat(api.get(path).header("ETag")).isNotEqualTo(seen);
        var history = colleague.get(path + "/history");
        assertThat(history.<String>path("items[0].changes[0].field")).isEqualTo("notes");
        assertThat(history.<String>path("items[0].changes[0].after.body")).isEqualTo("They are right");
        var before = history.<String>path("items[1].at");
        assertThat(colleague.get(path + "/history/at?at=" + before).<List<?>>path("fields.notes"))
                .isEmpty();

        var undone = colleague.post("/changes/" + history.path("items[0].id") + "/undo", Map.of());
        assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
        assertThat(api.get(path + "/conversation").<List<?>>path("items")).isEmpty();
        colleague.post("/changes/" + undone.path("change") + "/undo", Map.of());
        assertThat(api.get(path + "/conversation").<List<String>>path("items.body"))
                .containsExactly("They are right");
    }

    @Test
    void publicMessagesAreNotAmongTheNotesOfTheHistory() {
        var api = Api.ofNewOrganisation();
        var ticket = ticketOf(api, company(api, "Dacia"));
        say(api, ticket, "incoming", "The address is wrong");
        say(api, ticket, "notes", "They are right");

        var now = api.get("/tickets/" + ticket + "/history/at?at=2100-01-01T00:00:00Z");

        assertThat(now.<List<String>>path("fields.notes.body")).containsExactly("They are right");
    }

    @Test
    void repliesWaitAndIncomingMessagesOpenAgain() {
        var api = Api.ofNewOrganisation();
        var ticket = ticketOf(api, company(api, "Dacia"));

        assertThat(say(api, ticket, "replies", "We look into it").<String>path("status"))
                .isEqualTo("WAITING");
        assertThat(say(api, ticket, "incoming", "Thank you").<String>path("status"))
                .isEqualTo("OPEN");
        assertThat(say(api, ticket, "notes", "Hm").<String>path("status")).isEqualTo("OPEN");
        var solved = api.post("/tickets/" + ticket + "/replies", Map.of("body", "Done", "status", "SOLVED"));
        assertThat(solved.<String>path("status")).isEqualTo("SOLVED");
        assertThat(solved.<String>path("solvedAt")).isNotNull();
        var reopened = say(api, ticket, "incoming", "Not quite");
        assertThat(reopened.<String>path("status")).isEqualTo("OPEN");
        assertThat(reopened.<String>path("solvedAt")).isNull();
    }

    @Test
    void closedTicketTakesNoMessagesUntilItIsReopened() {
        var api = Api.ofNewOrganisation();
        var ticket = ticketOf(api, company(api, "Dacia"));
        var closed = become(api, ticket, "CLOSED");
        assertThat(closed.<String>path("closedAt")).isNotNull();
        assertThat(closed.<List<String>>path("can")).doesNotContain("reply");

        var incoming = say(api, ticket, "incoming", "One more thing");
        var reply = say(api, ticket, "replies", "Yes?");

        assertThat(incoming.statusCode()).isEqualTo(409);
        assertThat(incoming.<String>path("detail")).contains("closed");
        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(api.get("/tickets/" + ticket + "/conversation").<List<?>>path("items"))
                .isEmpty();
        assertThat(become(api, ticket, "NEW").statusCode()).isEqualTo(422);
        assertThat(become(api, ticket, "OPEN").<String>path("closedAt")).isNull();
        assertThat(say(api, ticket, "incoming", "One more thing").statusCode()).isEqualTo(200);
    }

    @Test
    void emptyWordsAreRefusedAndChangeNothing() {
        var api = Api.ofNewOrganisation();
        var ticket = ticketOf(api, company(api, "Dacia"));

        var empty = say(api, ticket, "replies", "<script>alert(1)</script>");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.<String>path("errors[0].pointer")).isEqualTo("/body");
        assertThat(api.get("/tickets/" + ticket).<String>path("status")).isEqualTo("NEW");
    }

    @Test
    void conversationFollowsTheTicketToItsCustomer() {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var atlas = company(api, "Atlas");
        var ticket = ticketOf(api, dacia);
        say(api, ticket, "incoming", "Hello");
        say(api, ticket, "notes", "This is Atlas, not Dacia");

        var moved = api.patch("/tickets/" + ticket, Map.of("customerId", atlas));

        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        assertThat(timeline(api, atlas)).containsExactly("Hello");
        assertThat(timeline(api, dacia)).isEmpty();
        assertThat(api.get("/customers/" + dacia).<String>path("lastInteractionAt"))
                .isNull();
        assertThat(api.get("/customers/" + atlas).<String>path("lastInteractionAt"))
                .isNotNull();
    }

    @Test
    void messagesThatArriveTogetherAreAllKept() throws Exception {
        var api = Api.ofNewOrganisation();
        var ticket = ticketOf(api, company(api, "Dacia"));
        var calls = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i ->
                        () -> say(api, ticket, i % 2 == 0 ? "replies" : "incoming", "No. " + i)
                                .statusCode())
                .toList();

        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var said : threads.invokeAll(calls)) {
                assertThat(said.get()).isEqualTo(200);
            }
        }

        var bodies = api.get("/tickets/" + ticket + "/conversation").<List<String>>path("items.body");
        assertThat(new HashSet<>(bodies)).hasSize(12);
    }

    @Test
    void longConversationGoesOnWithItsCursor() {
        var api = Api.ofNewOrganisation();
        var ticket = ticketOf(api, company(api, "Dacia"));
        IntStream.range(0, 5).forEach(i -> say(api, ticket, "notes", "No. " + i));

        var first = api.get("/tickets/" + ticket + "/conversation?limit=3");
        var rest = api.get("/tickets/" + ticket + "/conversation?cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.body")).containsExactly("No. 0", "No. 1", "No. 2");
        assertThat(rest.<List<String>>path("items.body")).containsExactly("No. 3", "No. 4");
    }
}
