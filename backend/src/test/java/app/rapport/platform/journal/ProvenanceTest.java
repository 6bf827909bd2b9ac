package app.rapport.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProvenanceTest {
    @Test
    void eachValueNamesWhoSetItLast() {
        var api = Api.ofNewOrganisation();
        var tag = api.create("/tags", Map.of("name", "vip"));
        var manager = api.as("manager");
        var id = api.create(
                "/customers",
                Map.of(
                        "kind",
                        "COMPANY",
                        "name",
                        "Known",
                        "tagIds",
                        List.of(tag),
                        "contactPoints",
                        List.of(Map.of("type", "EMAIL", "value", "a@known.example"))));
        manager.patch("/customers/" + id, Map.of("industry", "food"));

        var sources = api.get("/customers/" + id + "/provenance");

        assertThat(sources.<String>path("items.find { it.field == 'industry' }.actor.name"))
                .isEqualTo("Member manager");
        assertThat(sources.<String>path("items.find { it.field == 'name' }.actor.name"))
                .isEqualTo("Ada Admin");
        assertThat(sources.<String>path("items.find { it.field == 'contactPoints' }.value.value"))
                .isEqualTo("a@known.example");
        assertThat(sources.<String>path("items.find { it.field == 'contactPoints' }.means.kind"))
                .isEqualTo("SCREEN");
        assertThat(sources.<String>path("items.find { it.field == 'tags' }.actor.name"))
                .isEqualTo("Ada Admin");
        assertThat(Api.ofNewOrganisation()
                        .get("/customers/" + id + "/provenance")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.get("/customers/" + UUID.randomUUID() + "/provenance").statusCode())
                .isEqualTo(404);
    }
}
