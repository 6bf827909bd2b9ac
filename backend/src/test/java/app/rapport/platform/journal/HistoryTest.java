package app.rapport.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryTest {
    private static UUID company(Api api, String name) {
        return api.create("/customers", Map.of("kind", "COMPANY", "name", name));
    }

    @Test
    void tellsWhoChangedWhatFromWhatToWhatTheLatestFirst() {
        var api = Api.ofNewOrganisation();
        var owner = api.memberId();
        var id = company(api, "Dacia");
        api.patch("/customers/" + id, Map.of("name", "Brutăria Dacia", "ownerId", owner));
        api.post("/customers/" + id + "/archive");

        var history = api.get("/customers/" + id + "/history");

        assertThat(history.<List<String>>path("items.kind")).containsExactly("CHANGED", "CHANGED", "CREATED");
        assertThat(history.<List<String>>path("items[0].changes.field")).containsExactly("archivedAt");
        assertThat(history.<String>path("items[0].changes[0].after")).endsWith("Z");
        assertThat(history.<String>path("items[1].changes.find { it.field == 'name' }.before"))
                .isEqualTo("Dacia");
        assertThat(history.<String>path("items[1].changes.find { it.field == 'name' }.after"))
                .isEqualTo("Brutăria Dacia");
        assertThat(history.<String>path("items[1].changes.find { it.field == 'owner' }.after.name"))
                .isEqualTo("Ada Admin");
        assertThat(history.<String>path("items[1].actor.name")).isEqualTo("Ada Admin");
        assertThat(history.<String>path("items[1].means.kind")).isEqualTo("SCREEN");
    }

    @Test
    void partsAppearAsTheFieldTheyAre() {
        var api = Api.ofNewOrganisation();
        var tag = api.create("/tags", Map.of("name", "vip"));
        var id = company(api, "Parts");
        api.patch(
                "/customers/" + id,
                Map.of(
                        "tagIds",
                        List.of(tag),
                        "annualRevenue",
                        Map.of("amount", "12.50", "currency", "EUR"),
                        "contactPoints",
                        List.of(Map.of("type", "EMAIL", "value", "a@parts.example"))));

        var history = api.get("/customers/" + id + "/history");

        assertThat(history.<String>path("items[0].changes.find { it.field == 'tags' }.after.name"))
                .isEqualTo("vip");
        assertThat(history.<String>path("items[0].changes.find { it.field == 'contactPoints' }.after.value"))
                .isEqualTo("a@parts.example");
        assertThat(history.<String>path("items[0].changes.find { it.field == 'annualRevenue' }.after.amount"))
                .isEqualTo("12.50");
        assertThat(history.<List<String>>path("items[0].changes.field")).doesNotContain("email", "nameKey");
    }

    @Test
    void pagesNeitherRepeatNorLeaveOut() {
        var api = Api.ofNewOrganisation();
        var id = company(api, "0");
        for (var i = 1; i <= 6; i++) {
            api.patch("/customers/" + id, Map.of("name", String.valueOf(i)));
        }

        var names = new ArrayList<String>();
        String cursor = null;
        do {
            var page = api.get("/customers/" + id + "/history?limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            names.addAll(page.path("items.collect { it.changes.find { it.field == 'name' }.after }"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(names).containsExactly("6", "5", "4", "3", "2", "1", "0");
    }

    @Test
    void whoMayNotSeeTheRecordDoesNotSeeItsHistory() {
        var api = Api.ofNewOrganisation();
        var id = company(api, "Hidden");
        api.setScope("sales", "customers:read", Scope.OWN);
        var sales = api.as("sales");

        assertThat(sales.get("/customers/" + id + "/history").statusCode()).isEqualTo(404);
        assertThat(sales.get("/customers/" + id + "/history/at?at=" + Instant.now())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.ofNewOrganisation().get("/customers/" + id + "/history").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/customers/" + UUID.randomUUID() + "/history").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/unheard-of/" + id + "/history").statusCode()).isEqualTo(404);
    }

    @Test
    void referencesTheReaderMayNotSeeAreLeftOut() {
        var api = Api.ofNewOrganisation();
        var customer = company(api, "Secret");
        var opportunity = api.create("/opportunities", Map.of("name", "Deal", "customerId", customer));
        api.setScope("reader", "customers:read", Scope.OWN);
        var reader = api.as("reader");

        assertThat(reader.get("/opportunities/" + opportunity + "/history").asString())
                .contains("Deal")
                .doesNotContain("Secret", customer.toString());
        assertThat(reader.get("/opportunities/" + opportunity + "/history/at?at=" + Instant.now())
                        .asString())
                .contains("Deal")
                .doesNotContain("Secret", customer.toString());
    }

    @Test
    void asItWasShowsARecordWithAllItsPartsAtAMoment() {
        var api = Api.ofNewOrganisation();
        var tag = api.create("/tags", Map.of("name", "vip"));
        var beginning = Instant.now();
        var id = api.create(
                "/customers",
                Map.of(
                        "kind",
                        "COMPANY",
                        "name",
                        "First",
                        "contactPoints",
                        List.of(Map.of("type", "EMAIL", "value", "old@was.example"))));
        var then = Instant.now();
        api.patch("/customers/" + id, Map.of("name", "Second", "tagIds", List.of(tag), "contactPoints", List.of()));

        var was = api.get("/customers/" + id + "/history/at?at=" + then);
        var is = api.get("/customers/" + id + "/history/at?at=" + Instant.now());

        assertThat(was.<String>path("fields.name")).isEqualTo("First");
        assertThat(was.<List<String>>path("fields.contactPoints.value")).containsExactly("old@was.example");
        assertThat(was.<List<?>>path("fields.tags")).isEmpty();
        assertThat(is.<String>path("fields.name")).isEqualTo("Second");
        assertThat(is.<List<String>>path("fields.tags.name")).containsExactly("vip");
        assertThat(is.<Map<String, ?>>path("fields")).doesNotContainKeys("nameKey", "email");
        assertThat(api.get("/customers/" + id + "/history/at?at=" + beginning).statusCode())
                .isEqualTo(404);
        assertThat(api.get("/customers/" + id + "/history/at").statusCode()).isEqualTo(400);
        assertThat(api.get("/customers/" + id + "/history/at?at=yesterday").statusCode())
                .isEqualTo(400);
    }
}
