package app.rapport.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PipelineTest {
    private static final Map<String, Object> OPEN =
            Map.of("names", Map.of("en", "Open", "fr", "Ouverte"), "outcome", "OPEN", "probability", 40);
    private static final Map<String, Object> WON = Map.of("names", Map.of("en", "Won"), "outcome", "WON");

    private static Map<String, Object> pipeline(List<Map<String, Object>> stages) {
        return Map.of("names", Map.of("en", "Renewals"), "stages", stages);
    }

    /** The stages of a pipeline as a patch sends them back. */
    private static List<Map<String, Object>> stages(Api api, String path) {
        var stages = new ArrayList<Map<String, Object>>();
        for (var view : api.get(path).<List<Map<String, Object>>>path("stages")) {
            var stage = new HashMap<>(view);
            stage.keySet().removeAll(List.of("name", "position"));
            stages.add(stage);
        }
        return stages;
    }

    @Test
    void newOrganisationStartsWithOneInEveryLanguage() {
        var api = Api.ofNewOrganisation();
        api.patch("/me", Map.of("language", "ro"));

        var pipelines = api.get("/pipelines");

        assertThat(pipelines.<List<String>>path("items.name")).containsExactly("Vânzări");
        assertThat(pipelines.<List<String>>path("items[0].stages.name"))
                .containsExactly("Prospectare", "În discuții", "Ofertă", "Negociere", "Câștigată", "Pierdută");
        assertThat(pipelines.<List<Integer>>path("items[0].stages.probability"))
                .containsExactly(10, 25, 50, 75, 100, 0);
        assertThat(pipelines.<List<String>>path("items[0].stages.outcome"))
                .containsExactly("OPEN", "OPEN", "OPEN", "OPEN", "WON", "LOST");
    }

    @Test
    void stagesKeepTheirIdentityWhenRearranged() {
        var api = Api.ofNewOrganisation();
        var path = "/pipelines/" + api.create("/pipelines", pipeline(List.of(OPEN, WON)));
        var before = stages(api, path);

        var patched = api.patch(path, Map.of("stages", List.of(before.get(1), OPEN, before.get(0))));

        assertThat(patched.statusCode()).as(patched.asString()).isEqualTo(200);
        var ids = patched.<List<String>>path("stages.id");
        assertThat(ids).hasSize(3);
        assertThat(ids.getFirst()).isEqualTo(before.get(1).get("id"));
        assertThat(ids.getLast()).isEqualTo(before.get(0).get("id"));
        assertThat(patched.<List<Integer>>path("stages.position")).containsExactly(0, 1, 2);
        assertThat(patched.header("ETag")).isEqualTo("\"1\"");
        assertThat(patched.<String>path("name")).isEqualTo("Renewals");
    }

    @Test
    void changeOfOneStageAloneIsANewVersion() {
        var api = Api.ofNewOrganisation();
        var path = "/pipelines/" + api.create("/pipelines", pipeline(List.of(OPEN)));
        var stages = stages(api, path);
        stages.getFirst().put("probability", 41);

        var patched = api.patch(path, Map.of("stages", stages));

        assertThat(patched.<Integer>path("stages[0].probability")).isEqualTo(41);
        assertThat(patched.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.patch(path, "\"0\"", Map.of("position", 9)).statusCode()).isEqualTo(412);
    }

    @Test
    void stageInUseCanNeitherGoNorChangeItsOutcome() {
        var sale = Sale.ofNewOrganisation();
        sale.add("Proposal", "1");
        var path = "/pipelines/" + sale.pipeline();
        var without = stages(sale.api(), path);
        without.remove(2);
        var reversed = stages(sale.api(), path);
        reversed.get(2).put("outcome", "WON");
        reversed.get(2).put("probability", 100);

        var removal = sale.api().patch(path, Map.of("stages", without));

        assertThat(removal.<String>path("type")).as(removal.asString()).isEqualTo("/problems/in-use");
        assertThat(sale.api().patch(path, Map.of("stages", reversed)).statusCode())
                .isEqualTo(409);
        assertThat(sale.api().delete(path, "\"0\"").statusCode()).isEqualTo(409);
        assertThat(stages(sale.api(), path)).hasSize(6);
    }

    @Test
    void unusedPipelineGoes() {
        var api = Api.ofNewOrganisation();
        var path = "/pipelines/" + api.create("/pipelines", pipeline(List.of(OPEN, WON)));

        assertThat(api.request().delete(path).statusCode()).isEqualTo(428);
        assertThat(api.delete(path, "\"0\"").statusCode()).isEqualTo(204);
        assertThat(api.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nonsenseIsRefusedAtItsPlace() {
        var api = Api.ofNewOrganisation();

        assertRefused(api, List.of(), "/stages", "required");
        assertRefused(api, List.of(WON), "/stages", "needs-open-stage");
        assertRefused(
                api,
                List.of(Map.of("names", Map.of("en", "x"), "outcome", "OPEN")),
                "/stages/0/probability",
                "required");
        assertRefused(
                api,
                List.of(OPEN, Map.of("names", Map.of("en", "x"), "outcome", "LOST", "probability", 5)),
                "/stages/1/probability",
                "out-of-range");
        assertRefused(
                api,
                List.of(Map.of("names", Map.of("en", "x"), "outcome", "OPEN", "probability", 101)),
                "/stages/0/probability",
                "out-of-range");
        assertRefused(
                api,
                List.of(OPEN, Map.of("id", api.memberId(), "names", Map.of("en", "x"), "outcome", "WON")),
                "/stages/1/id",
                "unknown-reference");
        assertRefused(api, List.of(Map.of("names", Map.of(), "outcome", "WON")), "/stages/0/names", "required");
    }

    private static void assertRefused(Api api, List<Map<String, Object>> stages, String pointer, String code) {
        var refused = api.post("/pipelines", pipeline(stages));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo(pointer);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo(code);
    }

    @Test
    void salesReadButDoNotArrange() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        var path = "/pipelines/" + Sale.of(sales).pipeline();

        assertThat(sales.get(path).<List<?>>path("can")).isEmpty();
        assertThat(sales.post("/pipelines", pipeline(List.of(OPEN))).statusCode())
                .isEqualTo(403);
        assertThat(Api.ofNewOrganisation().get(path).statusCode()).isEqualTo(404);
    }
}
