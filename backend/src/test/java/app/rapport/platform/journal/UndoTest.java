package app.rapport.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UndoTest {
    private static final Map<String, String> SKIP = Map.of("onConflict", "SKIP");

    private static UUID company(Api api, String name) {
        return api.create("/customers", Map.of("kind", "COMPANY", "name", name));
    }

    /** The latest change of a record. */
    private static String last(Api api, String path) {
        return api.get(path + "/history").path("items[0].id");
    }

    private static Response undo(Api api, String change, Map<String, String> how) {
        return api.post("/changes/" + change + "/undo", how);
    }

    @Test
    void anEditIsTakenBackWithItsPartsAndIsItselfAChangeThatCanBe() {
        var api = Api.ofNewOrganisation();
        var tag = api.create("/tags", Map.of("name", "vip"));
        var path = "/customers/" + company(api, "Before");
        api.patch(
                path,
                Map.of(
                        "name",
                        "After",
                        "tagIds",
                        List.of(tag),
                        "contactPoints",
                        List.of(Map.of("type", "EMAIL", "value", "a@undo.example"))));
        var change = last(api, path);
        var version = api.get(path).<Integer>path("version");

        var undone = undo(api, change, Map.of());

        assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
        assertThat(undone.<List<?>>path("conflicts")).isEmpty();
        assertThat(api.get(path).<String>path("name")).isEqualTo("Before");
        assertThat(api.get(path).<List<?>>path("tags")).isEmpty();
        assertThat(api.get(path).<List<?>>path("contactPoints")).isEmpty();
        assertThat(api.get(path).<Integer>path("version")).isGreaterThan(version);
        var history = api.get(path + "/history");
        assertThat(history.<String>path("items[0].undoes")).isEqualTo(change);
        assertThat(history.<String>path("items[0].id")).isEqualTo(undone.<String>path("change"));

        undo(api, undone.path("change"), Map.of());

        assertThat(api.get(path).<String>path("name")).isEqualTo("After");
        assertThat(api.get(path).<List<String>>path("tags.name")).containsExactly("vip");
        assertThat(api.get(path).<List<String>>path("contactPoints.value")).containsExactly("a@undo.example");
    }

    @Test
    void whatWasChangedAgainIsListedAndTheRestIsDoneOrNothing() {
        var api = Api.ofNewOrganisation();
        var path = "/customers/" + company(api, "A");
        api.patch(path, Map.of("name", "B", "industry", "food"));
        var change = last(api, path);
        api.patch(path, Map.of("industry", "metal"));

        var refused = undo(api, change, Map.of());
        var nameAfterRefusal = api.get(path).<String>path("name");
        var skipped = undo(api, change, SKIP);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/undo-conflicts");
        assertThat(refused.<List<List<String>>>path("conflicts.fields")).containsExactly(List.of("industry"));
        assertThat(nameAfterRefusal).isEqualTo("B");
        assertThat(skipped.<List<List<String>>>path("conflicts.fields")).containsExactly(List.of("industry"));
        assertThat(skipped.<String>path("conflicts[0].name")).isEqualTo("A");
        assertThat(api.get(path).<String>path("name")).isEqualTo("A");
        assertThat(api.get(path).<String>path("industry")).isEqualTo("metal");
    }

    @Test
    void aCreationIsTakenBackUnlessTheRecordIsInUse() {
        var api = Api.ofNewOrganisation();
        var used = company(api, "Used");
        var unused = company(api, "Zymurgy");
        api.create("/opportunities", Map.of("name", "Deal", "customerId", used));

        var kept = undo(api, last(api, "/customers/" + used), Map.of());
        var gone = undo(api, last(api, "/customers/" + unused), Map.of());

        assertThat(kept.statusCode()).isEqualTo(409);
        assertThat(kept.<String>path("conflicts[0].reason")).isEqualTo("in-use");
        assertThat(gone.statusCode()).as(gone.asString()).isEqualTo(200);
        assertThat(api.get("/customers/" + unused).statusCode()).isEqualTo(404);
        assertThat(api.get("/customers/" + used).statusCode()).isEqualTo(200);
        assertThat(api.get("/search?q=Zymurgy").<List<?>>path("items")).isEmpty();
    }

    @Test
    void archivingAndDeletingAreTakenBack() {
        var api = Api.ofNewOrganisation();
        var tag = api.create("/tags", Map.of("name", "vip"));
        var path = "/customers/"
                + api.create("/customers", Map.of("kind", "COMPANY", "name", "x", "tagIds", List.of(tag)));
        api.post(path + "/archive");
        undo(api, last(api, path), Map.of());
        assertThat(api.get(path).<String>path("archivedAt")).isNull();

        api.delete("/tags/" + tag, "*");
        var deletion = last(api, path);
        assertThat(api.get(path).<List<?>>path("tags")).isEmpty();

        var back = undo(api, deletion, Map.of());

        assertThat(back.statusCode()).as(back.asString()).isEqualTo(200);
        assertThat(api.get(path).<List<String>>path("tags.name")).containsExactly("vip");
    }

    @Test
    void onlyWhoSeesAndMayChangeAllItsRecordsTakesAChangeBack() {
        var api = Api.ofNewOrganisation();
        var path = "/customers/" + company(api, "Theirs");
        api.patch(path, Map.of("name", "Ours"));
        var change = last(api, path);
        api.setScope("sales", "customers:read", Scope.OWN);

        assertThat(undo(api.as("reader"), change, SKIP).statusCode()).isEqualTo(403);
        assertThat(undo(api.as("sales"), change, SKIP).statusCode()).isEqualTo(404);
        assertThat(undo(Api.ofNewOrganisation(), change, SKIP).statusCode()).isEqualTo(404);
        assertThat(undo(api, "no-number", SKIP).statusCode()).isEqualTo(404);
        assertThat(undo(api, "999999999999", SKIP).statusCode()).isEqualTo(404);
        assertThat(api.get(path).<String>path("name")).isEqualTo("Ours");
    }
}
