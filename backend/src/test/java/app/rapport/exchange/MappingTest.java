package app.rapport.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file is taken for, before a row of it is imported: its kind, its columns and the values in them. */
@QuarkusTest
class MappingTest {

    @Test
    void whatAFileIsIsGuessedFromItsColumnsUnlessTwoThingsFit() {
        var imports = new ImportApi(Api.ofNewOrganisation());

        assertThat(imports.guessed("account,sector,revenue\nAcme,retail,12\n")).isEqualTo("CUSTOMERS");
        assertThat(imports.guessed("product,series,sales_price\nGTX Pro,GTX,10\n"))
                .isEqualTo("PRODUCTS");
        assertThat(imports.guessed("sales_agent,manager,regional_office\nAna,Ion,East\n"))
                .isEqualTo("MEMBERS");
        assertThat(imports.guessed("opportunity_id,sales_agent,product,account,deal_stage\n1,Ana,GTX Pro,Acme,Won\n"))
                .isEqualTo("OPPORTUNITIES");
        assertThat(imports.guessed("name\nAna\n")).isNull();
        assertThat(imports.guessed("x,y\n1,2\n")).isNull();
    }

    @Test
    void valuesAreCountedWithWhatTheySeemToMean() {
        var api = Api.ofNewOrganisation();
        api.create("/teams", Map.of("name", "North East"));
        var imports = new ImportApi(api);
        var id = imports.uploaded("people.csv", "name,team\nAna,NorthEast\nIon,Nort East\nEva,NorthEast\n", "MEMBERS");

        var values = api.get("/imports/" + id + "/values?field=team");

        assertThat(values.<List<String>>path("items.value")).containsExactly("NorthEast", "Nort East");
        assertThat(values.<List<Integer>>path("items.count")).containsExactly(2, 1);
        assertThat(values.<List<String>>path("items.guess.likeness")).containsExactly("SAME_LETTERS", "SIMILAR");
        assertThat(values.<List<String>>path("items.guess.name")).containsExactly("North East", "North East");
    }

    @Test
    void valueThatARowOfTheSameFileAnswersToIsNoQuestion() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var file = "account,subsidiary_of\nSub,Parent\nParent,\nOther,Nobody\n";
        var id = imports.uploaded("accounts.csv", file, "CUSTOMERS");

        var values = imports.api().get("/imports/" + id + "/values?field=subsidiaryOf");

        assertThat(values.<List<String>>path("items.findAll { it.inFile }.value"))
                .containsExactly("Parent");
        assertThat(values.<List<String>>path("items.findAll { !it.inFile }.value"))
                .containsExactly("Nobody");
    }

    @Test
    void savedMappingFindsItsColumnsByNameInAnotherFile() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var first = imports.uploaded("a.csv", "who,where\nAna,North\n", "MEMBERS");
        imports.mean(
                first,
                Map.of(
                        "columns", List.of(Map.of("index", 0, "field", "name"), Map.of("index", 1, "field", "team")),
                        "unknown", Map.of("team", "EMPTY")));
        var kept = imports.api()
                .create(
                        "/import-mappings",
                        Map.of(
                                "name",
                                "Ours",
                                "target",
                                "MEMBERS",
                                "mapping",
                                imports.get(first).<Map<String, Object>>path("mapping")));
        var second = imports.uploaded("b.csv", "where,who\nSouth,Ion\n", "MEMBERS");

        var patched = imports.api().patch("/imports/" + second, Map.of("mappingId", kept.toString()));

        assertThat(patched.<List<String>>path("mapping.columns.field")).containsExactly("team", "name");
        assertThat(patched.<String>path("mapping.unknown.team")).isEqualTo("EMPTY");
    }

    @Test
    void mappingThatDoesNotFitIsRefused() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var id = imports.uploaded("a.csv", "name,x\nAna,1\n", "MEMBERS");

        var beyond = imports.api().patch("/imports/" + id, mapping(Map.of("index", 7, "field", "name")));
        var unknown = imports.api().patch("/imports/" + id, mapping(Map.of("index", 0, "field", "shoeSize")));
        imports.mean(id, Map.of("columns", List.of(Map.of("index", 1, "field", "email"))));
        var incomplete = imports.api().post("/imports/" + id + "/run");

        assertThat(beyond.<String>path("errors[0].pointer")).isEqualTo("/mapping/columns/0/index");
        assertThat(unknown.<String>path("errors[0].code")).isEqualTo("unknown-field");
        assertThat(incomplete.<String>path("errors[0].code")).isEqualTo("field-not-mapped");
    }

    private static Map<String, Object> mapping(Map<String, Object> column) {
        return Map.of("mapping", Map.of("columns", List.of(column)));
    }
}
