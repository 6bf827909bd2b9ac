package app.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whatever is edited in the API, and whatever table is in the journal, has a history. */
@QuarkusTest
class EveryHistoryTest {
    /** An import's own rows and jobs tell what became of it. */
    private static final Set<String> WITHOUT = Set.of("/api/v1/imports/{id}");

    @Inject
    Jdbi jdbi;

    private static Set<String> paths(String method) {
        return Contract.operations().stream()
                .filter(operation -> operation.method().equals(method))
                .map(Contract.Operation::path)
                .collect(Collectors.toSet());
    }

    /** Of records that belong to the organisation, and not to another record or to the caller alone. */
    private static Set<String> edited() {
        return paths("patch").stream()
                .filter(path -> path.matches("/api/v1/([a-z-]+/\\{id}|organisation)") && !WITHOUT.contains(path))
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsEditedHasOne() {
        var expected = new HashSet<String>();
        edited().forEach(path -> expected.addAll(List.of(path + "/history", path + "/history/at")));

        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(paths("get")).containsAll(expected);
    }

    @Test
    void whatIsInTheJournalHasOne() {
        var aggregates = Tenancy.callAs(
                Api.ofNewOrganisation().organisation().id(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery("""
                        select distinct (string_to_array(encode(tgargs, 'escape'), '\\000'))[1]
                        from pg_trigger where tgname = 'journal_write' and tgparentid = 0""").mapTo(String.class).list()));

        assertThat(aggregates)
                .contains("customers", "*")
                .allSatisfy(aggregate -> assertThat(paths("get"))
                        .anyMatch(path ->
                                aggregate.equals("*") || path.matches("/api/v1/" + aggregate + "(/\\{id})?/history")));
    }

    @Test
    void eachTellsWhoMadeTheRecordAndHowItWas() {
        var api = Api.ofNewOrganisation();
        var recipes = recipes(api);

        edited().forEach(path -> {
            var record = path(recipes, path);
            var history = api.get(record + "/history?limit=200");
            assertThat(history.statusCode()).as(path + history.asString()).isEqualTo(200);
            assertThat(history.<List<String>>path("items.kind")).as(path).last().isEqualTo("CREATED");
            assertThat(history.<List<List<?>>>path("items.changes"))
                    .as(path)
                    .last()
                    .asList()
                    .isNotEmpty();
            var past = api.get(record + "/history/at?at=" + Instant.now());
            assertThat(past.statusCode()).as(path + past.asString()).isEqualTo(200);
            assertThat(past.<Map<String, ?>>path("fields")).as(path).isNotEmpty();
        });
    }

    @Test
    void whoComesTooLateIsToldWhoWasFaster() {
        var api = Api.ofNewOrganisation();
        var recipes = recipes(api);
        api.patch("/organisation", Map.of("name", "Renamed"));

        edited().forEach(path -> {
            var late = api.patch(path(recipes, path), "\"4711\"", Map.of());
            assertThat(late.statusCode()).as(path + late.asString()).isEqualTo(412);
            assertThat(late.<String>path("changedBy.name")).as(path).isEqualTo("Ada Admin");
        });
    }

    @Test
    void whoTurnedOffTheRequiredSecondFactorIsKnown() {
        var api = Api.ofNewOrganisation();
        api.patch("/organisation", Map.of("name", "Renamed"));

        var history = api.get("/organisation/history");

        assertThat(history.<String>path("items[0].actor.name")).isEqualTo("Ada Admin");
        assertThat(history.<String>path("items[0].changes[0].field")).isEqualTo("name");
        assertThat(history.<String>path("items[0].changes[0].after")).isEqualTo("Renamed");
        assertThat(api.as("sales").get("/organisation/history").statusCode()).isEqualTo(403);
        assertThat(api.post("/changes/" + history.path("items[0].id") + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void secretsAreInNone() {
        var api = Api.ofNewOrganisation();
        var webhook = api.post(
                "/webhooks",
                Map.of(
                        "name",
                        "Shop",
                        "url",
                        "https://shop.example/",
                        "events",
                        List.of("customers.changed"),
                        "active",
                        false));
        var provider = api.create(
                "/identity-providers",
                Map.of(
                        "name", "Login",
                        "issuer", "https://login.example",
                        "clientId", "rapport",
                        "clientSecret", "kept-by-the-provider",
                        "domains", List.of("dacia.example"),
                        "active", false));

        assertThat(api.get("/webhooks/" + webhook.path("id") + "/history").asString())
                .contains("https://shop.example/")
                .doesNotContain("whsec", webhook.<String>path("secret"));
        assertThat(api.get("/identity-providers/" + provider + "/history").asString())
                .contains("https://login.example")
                .doesNotContain("kept-by-the-provider");
    }

    private static Map<String, String> recipes(Api api) {
        return new Planting("histories", api).settings().work().office().ids();
    }

    private static String path(Map<String, String> ids, String path) {
        var collection = path.split("/")[3];
        return path.substring("/api/v1".length()).replace("{id}", String.valueOf(ids.get(collection)));
    }
}
