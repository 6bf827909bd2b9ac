package app.rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaleTest {
    @Test
    void whoComesTooLateHearsWhoChangedWhatAndWhen() {
        var api = Api.ofNewOrganisation();
        var path = "/customers/" + api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia"));
        var seen = api.get(path).header("ETag");
        var colleague = api.as("manager");
        colleague.patch(path, Map.of("name", "Brutăria Dacia"));
        colleague.patch(path, Map.of("industry", "food"));

        var late = api.patch(path, seen, Map.of("industry", "metal"));

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo(api.get(path).header("ETag"));
        assertThat(late.<String>path("changedBy.name")).isEqualTo("Member manager");
        assertThat(late.<String>path("changedAt")).endsWith("Z");
        assertThat(late.<List<List<String>>>path("changes.changes.field"))
                .containsExactly(List.of("industry"), List.of("name"));
        assertThat(late.<String>path("current.industry")).isEqualTo("food");
        assertThat(api.get(path).<String>path("industry")).isEqualTo("food");
    }

    @Test
    void aVerbThatIsTooLateHearsItToo() {
        var api = Api.ofNewOrganisation();
        var path = "/tickets/" + api.create("/tickets", Map.of("subject", "Oven is cold"));
        var seen = api.get(path).header("ETag");
        api.patch(path, Map.of("priority", "HIGH"));

        var late = api.request().header("If-Match", seen).post(path + "/archive");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.<String>path("changedBy.name")).isEqualTo("Ada Admin");
        assertThat(late.<List<List<String>>>path("changes.changes.field")).containsExactly(List.of("priority"));
    }

    @Test
    void withoutIfMatchNothingIsEdited() {
        var api = Api.ofNewOrganisation();
        var path = "/customers/" + api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia"));

        var careless = api.request()
                .contentType("application/merge-patch+json")
                .body(Map.of("name", "x"))
                .patch(path);

        assertThat(careless.statusCode()).isEqualTo(428);
        assertThat(api.get(path).<String>path("name")).isEqualTo("Dacia");
    }
}
