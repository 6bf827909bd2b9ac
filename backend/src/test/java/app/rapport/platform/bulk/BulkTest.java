package app.rapport.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkTest {
    private static UUID company(Api api, String name, String industry) {
        return api.create("/customers", Map.of("kind", "COMPANY", "name", name, "industry", industry));
    }

    private static Response finished(Api api, Response submitted) {
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(202);
        var path = "/jobs/" + submitted.<String>path("id");
        assertThat(submitted.header("Location")).isEqualTo("/api/v1" + path);
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            var job = api.get(path);
            if (!List.of("QUEUED", "RUNNING").contains(job.<String>path("state"))) {
                return job;
            }
            assertThat(System.nanoTime()).as(job.asString()).isLessThan(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Response undone(Api api, Response job, String onConflict) {
        return finished(api, api.post("/jobs/" + job.<String>path("id") + "/undo", Map.of("onConflict", onConflict)));
    }

    private static List<String> industries(Api api) {
        var industries = new ArrayList<String>();
        String cursor = null;
        do {
            var page = api.get("/customers?limit=200&sort=name" + (cursor == null ? "" : "&cursor=" + cursor));
            industries.addAll(page.path("items.industry"));
            cursor = page.path("next");
        } while (cursor != null);
        return industries;
    }

    @Test
    void allThatAFilterFindsAreEditedThoughTheEditTakesThemOutOfIt() {
        var api = Api.ofNewOrganisation();
        for (var i = 0; i < 230; i++) {
            company(api, "c" + i, "food");
        }
        company(api, "z", "metal");
        var body = Map.of("filter", "industry==food", "edit", Map.of("industry", "bakery"));
        var count = api.post("/customers/bulk/count", body);

        var job = finished(api, api.post("/customers/bulk", body));

        assertThat(count.<Integer>path("count")).as(count.asString()).isEqualTo(230);
        assertThat(job.<String>path("state")).as(job.asString()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>path("result.done")).isEqualTo(230);
        assertThat(job.<Integer>path("progress")).isEqualTo(230);
        assertThat(job.<Integer>path("total")).isEqualTo(230);
        assertThat(industries(api)).containsOnly("bakery", "metal").hasSize(231);

        var back = undone(api, job, "REFUSE");

        assertThat(back.<Boolean>path("result.undone")).as(back.asString()).isTrue();
        assertThat(industries(api)).containsOnly("food", "metal");

        undone(api, back, "REFUSE");

        assertThat(industries(api)).containsOnly("bakery", "metal");
    }

    @Test
    void whoseRecordsTheCallerMayNotChangeAreLeftAndListedWithTheReason() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:write", Scope.OWN);
        var sales = api.as("sales");
        var theirs = company(api, "Theirs", "food");
        var own = api.create(
                "/customers",
                Map.of("kind", "COMPANY", "name", "Own", "industry", "food", "ownerId", sales.memberId()));

        var job = finished(sales, sales.post("/customers/bulk", Map.of("filter", "", "action", "ARCHIVE")));

        assertThat(job.<String>path("state")).as(job.asString()).isEqualTo("SUCCEEDED");
        assertThat(job.<Integer>path("result.done")).isEqualTo(1);
        assertThat(job.<Integer>path("result.refusedCount")).isEqualTo(1);
        assertThat(job.<List<String>>path("result.refused.id")).containsExactly(theirs.toString());
        assertThat(job.<List<String>>path("result.refused.code")).containsExactly("forbidden");
        assertThat(job.<String>path("result.refused[0].message")).isNotBlank();
        assertThat(api.get("/customers/" + own).<String>path("archivedAt")).isNotNull();
        assertThat(api.get("/customers/" + theirs).<String>path("archivedAt")).isNull();

        var restored = finished(sales, sales.post("/customers/bulk", Map.of("ids", List.of(own), "action", "RESTORE")));

        assertThat(restored.<Integer>path("result.done")).isEqualTo(1);
        assertThat(api.get("/customers/" + own).<String>path("archivedAt")).isNull();
    }

    @Test
    void tagsAreAddedToThoseEachHas() {
        var api = Api.ofNewOrganisation();
        var vip = api.create("/tags", Map.of("name", "vip"));
        var old = api.create("/tags", Map.of("name", "old"));
        var first = api.create("/customers", Map.of("kind", "COMPANY", "name", "a", "tagIds", List.of(old)));
        var second = company(api, "b", "food");

        finished(
                api,
                api.post(
                        "/customers/bulk",
                        Map.of("ids", List.of(first, second), "edit", Map.of("addTagIds", List.of(vip)))));
        var job = finished(
                api, api.post("/customers/bulk", Map.of("filter", "", "edit", Map.of("removeTagIds", List.of(old)))));

        assertThat(job.<Integer>path("result.done")).isEqualTo(2);
        assertThat(api.get("/customers/" + first).<List<String>>path("tags.name"))
                .containsExactly("vip");
        assertThat(api.get("/customers/" + second).<List<String>>path("tags.name"))
                .containsExactly("vip");
    }

    @Test
    void undoListsWhatWasChangedAgainAndDoesTheRestOrNothing() {
        var api = Api.ofNewOrganisation();
        var again = company(api, "a", "food");
        var other = company(api, "b", "food");
        var job = finished(api, api.post("/customers/bulk", Map.of("filter", "", "edit", Map.of("industry", "metal"))));
        api.patch("/customers/" + again, Map.of("industry", "wood"));

        var refused = undone(api, job, "REFUSE");
        var untouched = api.get("/customers/" + other).<String>path("industry");
        var skipped = undone(api, job, "SKIP");

        assertThat(refused.<Boolean>path("result.undone")).isFalse();
        assertThat(refused.<List<String>>path("result.conflicts.id")).containsExactly(again.toString());
        assertThat(untouched).isEqualTo("metal");
        assertThat(skipped.<Boolean>path("result.undone")).isTrue();
        assertThat(industries(api)).containsExactly("wood", "food");
    }

    @Test
    void othersLearnHowManyRecordsWereInTheWayAndNotWhich() {
        var api = Api.ofNewOrganisation();
        var again = company(api, "Canary", "food");
        var job = finished(api, api.post("/customers/bulk", Map.of("filter", "", "edit", Map.of("industry", "metal"))));
        api.patch("/customers/" + again, Map.of("industry", "wood"));
        var path = "/jobs/" + undone(api, job, "REFUSE").<String>path("id");

        var read = api.as("manager").get(path);

        assertThat(api.get(path).asString()).contains("Canary", again.toString());
        assertThat(read.<Integer>path("result.conflictCount")).isEqualTo(1);
        assertThat(read.asString()).doesNotContain("Canary", again.toString());
    }

    @Test
    void everyKindOfRecordHasIt() {
        var api = Api.ofNewOrganisation();
        var reader = api.as("reader");
        var me = api.memberId();
        var opportunity = api.create("/opportunities", Map.of("name", "Ovens"));
        var ticket = api.create("/tickets", Map.of("subject", "Cold"));
        var task = api.create("/tasks", Map.of("kind", "TASK", "title", "Call"));

        Map.of(
                        "opportunities", Map.<String, Object>of("ownerId", me, "expectedCloseOn", "2027-01-31"),
                        "tickets", Map.<String, Object>of("priority", "HIGH", "status", "SOLVED"),
                        "tasks", Map.<String, Object>of("dueOn", "2027-01-31", "status", "DONE"))
                .forEach((resource, edit) -> {
                    var body = Map.of("filter", "", "edit", edit);
                    assertThat(reader.post("/" + resource + "/bulk", body).statusCode())
                            .isEqualTo(403);
                    var job = finished(api, api.post("/" + resource + "/bulk", body));
                    assertThat(job.<Integer>path("result.done"))
                            .as(resource + job.asString())
                            .isEqualTo(1);
                });

        assertThat(api.get("/opportunities/" + opportunity).<String>path("expectedCloseOn"))
                .isEqualTo("2027-01-31");
        assertThat(api.get("/tickets/" + ticket).<String>path("status")).isEqualTo("SOLVED");
        assertThat(api.get("/tasks/" + task).<String>path("status")).isEqualTo("DONE");
    }

    @Test
    void whatIsAskedForMustBeClear() {
        var api = Api.ofNewOrganisation();
        var edit = Map.of("industry", "x");

        assertThat(refusal(api, Map.of("edit", edit))).isEqualTo("/filter");
        assertThat(refusal(api, Map.of("filter", "", "ids", List.of(UUID.randomUUID()), "edit", edit)))
                .isEqualTo("/filter");
        assertThat(refusal(api, Map.of("filter", ""))).isEqualTo("/edit");
        assertThat(refusal(api, Map.of("filter", "", "edit", Map.of("name", "x"))))
                .isEqualTo("/edit/name");
        assertThat(refusal(api, Map.of("filter", "", "edit", Map.of("addTagIds", UUID.randomUUID()))))
                .isEqualTo("/edit/addTagIds");
        assertThat(api.post("/customers/bulk", Map.of("filter", "nonsense==1", "edit", edit))
                        .statusCode())
                .isEqualTo(400);
        var job = finished(api, api.post("/customers/bulk", Map.of("filter", "", "edit", edit)));
        assertThat(job.<Integer>path("result.done")).isZero();
    }

    @Test
    void onlyWhoMayChangeAllOfItTakesItBack() {
        var api = Api.ofNewOrganisation();
        company(api, "a", "food");
        var job = finished(api, api.post("/customers/bulk", Map.of("filter", "", "edit", Map.of("industry", "metal"))));
        var path = "/jobs/" + job.<String>path("id") + "/undo";

        assertThat(api.as("sales").post(path, new HashMap<>()).statusCode()).isEqualTo(404);
        assertThat(Api.ofNewOrganisation().post(path, new HashMap<>()).statusCode())
                .isEqualTo(404);
        assertThat(industries(api)).containsExactly("metal");
    }

    @Test
    void stagesGoBackWithTheirHistory() {
        var api = Api.ofNewOrganisation();
        var path = "/opportunities/" + api.create("/opportunities", Map.of("name", "Ovens"));
        var stages = api.get("/pipelines").<List<String>>path("items[0].stages.id");
        var job = finished(
                api, api.post("/opportunities/bulk", Map.of("filter", "", "edit", Map.of("stageId", stages.get(2)))));
        assertThat(api.get(path).<String>path("stage.id")).isEqualTo(stages.get(2));

        var back = undone(api, job, "REFUSE");

        assertThat(back.<Boolean>path("result.undone")).as(back.asString()).isTrue();
        assertThat(api.get(path).<String>path("stage.id")).isEqualTo(stages.getFirst());
        assertThat(api.get(path + "/stage-history").<List<String>>path("items.stage.id"))
                .containsExactly(stages.getFirst());
    }

    private static String refusal(Api api, Object body) {
        var answer = api.post("/customers/bulk", body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        return answer.path("errors[0].pointer");
    }

    @Test
    void whatWasTakenBackIsNotTakenBackAgainUntilItStandsAgain() {
        var api = Api.ofNewOrganisation();
        company(api, "a", "food");
        var job = finished(api, api.post("/customers/bulk", Map.of("filter", "", "edit", Map.of("industry", "metal"))));
        var undo = undone(api, job, "REFUSE");
        var path = "/jobs/" + job.<String>path("id") + "/undo";

        assertThat(api.post(path, Map.of()).statusCode()).isEqualTo(409);
        assertThat(undone(api, undo, "REFUSE").<Boolean>path("result.undone")).isTrue();
        assertThat(industries(api)).containsExactly("metal");
        assertThat(undone(api, job, "REFUSE").<Boolean>path("result.undone")).isTrue();
        assertThat(industries(api)).containsExactly("food");
    }
}
