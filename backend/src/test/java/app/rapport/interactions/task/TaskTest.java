package app.rapport.interactions.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskTest {
    private static Map<String, Object> task(String title, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("kind", "TASK", "title", title));
        for (var i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return input;
    }

    private static void assertRefused(Response response, String pointer, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
        assertThat(response.<String>path("errors[0].pointer")).isEqualTo(pointer);
        assertThat(response.<String>path("errors[0].code")).isEqualTo(code);
    }

    @Test
    void newTaskIsOpenAndTheCallersOwn() {
        var api = Api.ofNewOrganisation();
        var dacia = api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia"));
        var ticket = api.create("/tickets", Map.of("subject", "Late"));

        var planned =
                api.post("/tasks", task("Call back", "dueOn", "2026-03-06", "customerId", dacia, "ticketId", ticket));

        assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
        assertThat(planned.<String>path("status")).isEqualTo("OPEN");
        assertThat(planned.<String>path("priority")).isEqualTo("NORMAL");
        assertThat(planned.<String>path("assignee.name")).isEqualTo("Ada Admin");
        assertThat(planned.<String>path("customer.name")).isEqualTo("Dacia");
        assertThat(planned.<String>path("ticket.name")).isEqualTo("T-1001 Late");
        assertThat(planned.<List<String>>path("can")).containsExactly("edit", "complete", "archive");
    }

    @Test
    void completedTaskCanBeReopened() {
        var api = Api.ofNewOrganisation();
        var id = api.create("/tasks", task("Call back"));

        var done = api.post("/tasks/" + id + "/complete");
        var again = api.post("/tasks/" + id + "/complete");
        var reopened = api.post("/tasks/" + id + "/reopen");

        assertThat(done.<String>path("status")).isEqualTo("DONE");
        assertThat(again.<String>path("doneAt")).isNotNull().isEqualTo(done.path("doneAt"));
        assertThat(reopened.<String>path("status")).isEqualTo("OPEN");
        assertThat(reopened.<String>path("doneAt")).isNull();
    }

    @Test
    void appointmentBeginsBeforeItEnds() {
        var api = Api.ofNewOrganisation();
        var start = "2026-03-06T09:00:00Z";

        assertRefused(api.post("/tasks", task("Visit", "kind", "APPOINTMENT")), "/startsAt", "required");
        assertRefused(
                api.post("/tasks", task("Visit", "kind", "APPOINTMENT", "startsAt", start)), "/endsAt", "required");
        assertRefused(
                api.post("/tasks", task("Visit", "kind", "APPOINTMENT", "startsAt", start, "endsAt", start)),
                "/endsAt",
                "end-before-start");
        var id = api.create(
                "/tasks", task("Visit", "kind", "APPOINTMENT", "startsAt", start, "endsAt", "2026-03-06T10:00:00Z"));
        assertRefused(
                api.patch("/tasks/" + id, Map.of("endsAt", "2026-03-06T08:00:00Z")), "/endsAt", "end-before-start");
        assertRefused(api.patch("/tasks/" + id, Map.of("dueOn", "+99999-01-01")), "/dueOn", "invalid");
    }

    @Test
    void dueTodayAndOverdueAreFilters() {
        var api = Api.ofNewOrganisation();
        var today = LocalDate.now(ZoneId.of("Europe/Bucharest"));
        api.create("/tasks", task("Overdue", "dueOn", today.minusDays(3)));
        api.create("/tasks", task("Today", "dueOn", today));
        api.create("/tasks", task("Tomorrow", "dueOn", today.plusDays(1)));
        api.create("/tasks", task("Some day", "remindAt", "2026-01-01T08:00:00Z"));
        var done = api.create("/tasks", task("Done", "dueOn", today));
        api.post("/tasks/" + done + "/complete");

        assertThat(titles(api, "assigneeId==me;status==OPEN;dueOn==today")).containsExactly("Today");
        assertThat(titles(api, "assigneeId==me;status==OPEN;dueOn=lt=today")).containsExactly("Overdue");
        assertThat(titles(api, "status==OPEN;remindAt=le=now")).containsExactly("Some day");
        assertThat(titles(api, "status==OPEN")).containsExactly("Overdue", "Today", "Tomorrow", "Some day");
    }

    private static List<String> titles(Api api, String filter) {
        return api.request().queryParam("filter", filter).get("/tasks").path("items.title");
    }

    @Test
    void tasksAreSeenAsFarAsTheRoleReaches() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        var id = api.create("/tasks", task("Mine"));
        assertThat(sales.post("/tasks/" + id + "/complete").statusCode()).isEqualTo(403);
        assertThat(sales.get("/tasks/" + id).<List<?>>path("can")).isEmpty();

        api.setScope("sales", "tasks:read", Scope.OWN);
        var given = sales.post("/tasks", task("Yours", "assigneeId", api.memberId()));

        assertThat(given.statusCode()).as(given.asString()).isEqualTo(201);
        assertThat(sales.get("/tasks/" + id).statusCode()).isEqualTo(404);
        assertThat(titles(sales, "status==OPEN")).isEmpty();
        assertThat(titles(api, "status==OPEN")).hasSize(2);
    }

    @Test
    void taskNamesOnlyWhatItsAuthorCanSee() {
        var api = Api.ofNewOrganisation();
        var service = api.as("service");
        var dacia = api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia", "ownerId", api.memberId()));
        var id = api.create("/tasks", task("Call Dacia", "customerId", dacia, "assigneeId", service.memberId()));
        api.setScope("service", "customers:read", Scope.OWN);

        assertRefused(service.post("/tasks", task("Call", "customerId", dacia)), "/customerId", "unknown-reference");
        assertRefused(
                api.post("/tasks", task("Call", "ticketId", UUID.randomUUID())), "/ticketId", "unknown-reference");
        assertRefused(
                api.post("/tasks", task("Call", "assigneeId", UUID.randomUUID())), "/assigneeId", "unknown-reference");
        var edited = service.patch("/tasks/" + id, Map.of("title", "Call them"));
        assertThat(edited.statusCode()).as(edited.asString()).isEqualTo(200);
        assertThat(edited.<Object>path("customer")).isNull();
        assertThat(api.get("/tasks/" + id).<String>path("customer.name")).isEqualTo("Dacia");
    }

    @Test
    void otherOrganisationFindsNothingAndStalePatchesAreRefused() {
        var api = Api.ofNewOrganisation();
        var id = api.create("/tasks", task("Ours"));
        var etag = api.get("/tasks/" + id).header("ETag");
        api.patch("/tasks/" + id, etag, Map.of("title", "Still ours"));

        assertThat(Api.ofNewOrganisation().get("/tasks/" + id).statusCode()).isEqualTo(404);
        assertThat(api.patch("/tasks/" + id, etag, Map.of("title", "Late")).statusCode())
                .isEqualTo(412);
        assertThat(api.post("/tasks/" + id + "/archive").<List<String>>path("can"))
                .containsExactly("restore");
        assertThat(titles(api, "status==OPEN")).isEmpty();
        assertThat(titles(api, "archived==true")).containsExactly("Still ours");
    }
}
