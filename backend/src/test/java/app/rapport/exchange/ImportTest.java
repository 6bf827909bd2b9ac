package app.rapport.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {
    private static final Map<String, Object> CREATE_ALL =
            Map.of("unknown", Map.of("manager", "CREATE", "team", "CREATE"));

    @Test
    void checkCountsAndChangesNothing() {
        var api = Api.ofNewOrganisation();
        var imports = new ImportApi(api);
        var id = imports.uploaded("agents.csv", ImportApi.agents(), "MEMBERS");
        imports.mean(id, CREATE_ALL);

        var job = imports.finish(id, "check");

        assertThat(job.<String>path("state")).as(job.asString()).isEqualTo("SUCCEEDED");
        assertThat(imports.get(id).<String>path("state")).isEqualTo("CHECKED");
        assertThat(imports.counts(id)).isEqualTo(Map.of("created", 4, "updated", 0, "skipped", 0, "rejected", 5));
        assertThat(imports.total("/members", "")).isEqualTo(1);
        assertThat(imports.total("/teams", "")).isZero();
    }

    @Test
    void eachRowIsImportedOrListedWithLineAndReason() {
        var api = Api.ofNewOrganisation();
        var imports = new ImportApi(api);
        var id = imports.uploaded("agents.csv", ImportApi.agents(), "MEMBERS");
        imports.mean(id, CREATE_ALL);

        imports.finish(id, "run");

        assertThat(imports.get(id).<String>path("state")).isEqualTo("DONE");
        assertThat(imports.counts(id)).isEqualTo(Map.of("created", 4, "updated", 0, "skipped", 0, "rejected", 5));
        assertThat(imports.rejected(id))
                .extracting(row -> row.get("line") + " " + row.get("code"))
                .containsExactly(
                        "5 required", "6 invalid-email", "7 too-many-cells", "8 too-few-cells", "12 duplicate-row");
        assertThat(imports.total("/teams", "")).isEqualTo(2);
        assertThat(imports.total("/members", "state==TO_INVITE")).isEqualTo(5);
        var jose = api.request().queryParam("filter", "name==jose*").get("/members");
        assertThat(jose.<String>path("items[0].manager.name")).isEqualTo("Ioana Pop");
        assertThat(jose.<String>path("items[0].roles[0].name")).isEqualTo("Sales");
        var ioana = api.request().queryParam("filter", "name=='ioana pop'").get("/members");
        assertThat(ioana.<String>path("items[0].manager.name")).isEqualTo("Radu Șerban");
        assertThat(ioana.<String>path("items[0].roles[0].name")).isEqualTo("Manager");
    }

    @Test
    void secondRunChangesNothing() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var first = imports.uploaded("agents.csv", ImportApi.agents(), "MEMBERS");
        imports.mean(first, CREATE_ALL);
        imports.finish(first, "run");
        var again = imports.uploaded("agents (1).csv", ImportApi.agents(), "MEMBERS");
        imports.mean(again, CREATE_ALL);

        imports.finish(again, "run");

        assertThat(imports.counts(again)).isEqualTo(Map.of("created", 0, "updated", 0, "skipped", 4, "rejected", 5));
        assertThat(imports.total("/members", "state==TO_INVITE")).isEqualTo(5);
    }

    @Test
    void errorFileIsCorrectedAndImportedAgain() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var id = imports.uploaded("agents.csv", ImportApi.agents(), "MEMBERS");
        imports.mean(id, CREATE_ALL);
        imports.finish(id, "run");

        var errors = imports.api().get("/imports/" + id + "/errors.csv");
        var text = new String(errors.asByteArray(), StandardCharsets.UTF_8);
        var corrected = imports.uploaded(
                "agents-errors.csv", text.replace("pas une adresse", "jean@agents.example"), "MEMBERS");
        imports.mean(corrected, CREATE_ALL);
        imports.finish(corrected, "run");

        assertThat(errors.contentType()).startsWith("text/csv");
        assertThat(text)
                .startsWith("\uFEFFrapport_line;rapport_reason;Agent;")
                .contains("\n6;E-mail: ")
                .containsPattern("\\n7;[^;]+;Trop de cellules;a@agents.example;Radu Șerban;Est;surplus");
        assertThat(imports.get(corrected).<String>path("mapping.source")).isEqualTo("agents");
        assertThat(imports.counts(corrected).get("created")).isEqualTo(1);
        assertThat(imports.total("/members", "email==jean@agents.example")).isEqualTo(1);
    }

    @Test
    void errorFileOfAnErrorFileNamesItsColumnsOnce() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var first = imports.uploaded("agents.csv", ImportApi.agents(), "MEMBERS");
        imports.mean(first, CREATE_ALL);
        imports.finish(first, "run");
        var again = imports.uploaded("agents-errors.csv", errors(imports, first), "MEMBERS");
        imports.mean(again, CREATE_ALL);

        imports.finish(again, "run");

        assertThat(errors(imports, again).lines().findFirst())
                .isEqualTo(errors(imports, first).lines().findFirst());
        assertThat(imports.counts(again)).isEqualTo(Map.of("created", 0, "updated", 0, "skipped", 1, "rejected", 4));
        assertThat(errors(imports, again)).containsPattern("\\n4;[^;]+;Trop de cellules;a@agents.example;");
    }

    @Test
    void errorFileWithoutAHeaderKeepsTheColumnsInTheirPlaces() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var id = imports.uploaded("people.csv", "1;Ana;ana@people.example\n2;Ion;nowhere\n", "MEMBERS");
        imports.mean(
                id,
                Map.of("columns", List.of(Map.of("index", 1, "field", "name"), Map.of("index", 2, "field", "email"))));

        imports.finish(id, "run");

        assertThat(imports.get(id).<Boolean>path("header")).isFalse();
        assertThat(errors(imports, id)).startsWith("\uFEFF2;Ion;nowhere;2;email: ");
    }

    private static String errors(ImportApi imports, String id) {
        return new String(imports.api().get("/imports/" + id + "/errors.csv").asByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void unknownNamesAreRejectedUnlessSomethingElseIsSaid() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var file = "name,team\nAna,North\nIon,South\nEva,West\n";
        var id = imports.uploaded("people.csv", file, "MEMBERS");
        imports.mean(
                id,
                Map.of(
                        "values",
                        List.of(
                                Map.of("field", "team", "value", "North", "to", Map.of("create", true)),
                                Map.of("field", "team", "value", "South", "to", Map.of("empty", true)))));

        imports.finish(id, "run");

        assertThat(imports.counts(id)).isEqualTo(Map.of("created", 2, "updated", 0, "skipped", 0, "rejected", 1));
        assertThat(imports.rejected(id).getFirst())
                .containsEntry("code", "unknown-name")
                .containsEntry("field", "team");
        assertThat(imports.total("/teams", "")).isEqualTo(1);
    }

    @Test
    void allThatIsWrongWithARowIsSaidAtOnceAndNothingIsMadeForIt() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var file = "account,revenue,founded,subsidiary_of,tags\n"
                + "Good,12.5,1999,,old\n"
                + "Bad,lots,long ago,Nobody Inc,new\n";
        var id = imports.uploaded("accounts.csv", file, "CUSTOMERS");
        imports.mean(id, Map.of("unknown", Map.of("tags", "CREATE")));

        imports.finish(id, "run");

        assertThat(imports.counts(id)).isEqualTo(Map.of("created", 1, "updated", 0, "skipped", 0, "rejected", 1));
        var rows = imports.api().get("/imports/" + id + "/rows?filter=state==REJECTED");
        assertThat(rows.<String>path("items[0].code")).isEqualTo("not-a-whole-number");
        assertThat(rows.<List<String>>path("items[0].further.code")).containsExactly("not-a-number", "unknown-name");
        assertThat(rows.<List<String>>path("items[0].further.field")).containsExactly("annualRevenue", "subsidiaryOf");
        assertThat(new String(
                        imports.api().get("/imports/" + id + "/errors.csv").asByteArray(), StandardCharsets.UTF_8))
                .contains("revenue: ", "founded: ", "subsidiary_of: ");
        assertThat(imports.api().get("/tags").<List<String>>path("items.name")).containsExactly("old");
    }

    @Test
    void allThatARowBreaksOfARecordsRulesIsSaidAtOnce() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var file = "account,website,email,phone,employees\nBad,javascript:alert(1),nowhere,ring me,-1\n";
        var id = imports.uploaded("accounts.csv", file, "CUSTOMERS");

        imports.finish(id, "run");

        var rows = imports.api().get("/imports/" + id + "/rows?filter=state==REJECTED");
        assertThat(rows.<String>path("items[0].code")).isEqualTo("invalid-website");
        assertThat(rows.<List<String>>path("items[0].further.code"))
                .containsExactly("invalid-email", "invalid-phone", "out-of-range");
        assertThat(rows.<List<String>>path("items[0].further.field"))
                .containsExactly("email", "phone", "employeeCount");
    }

    @Test
    void companyMayNameItsParentFurtherDown() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var file = "account,sector,revenue,office_location,subsidiary_of\n"
                + "Sub One,retail,\"1,100.04\",United States,Parent\n"
                + "Parent,retail,251.41,Korea,\n"
                + "Sub Two,retail,12.5,RO,Nobody Inc\n";
        var id = imports.uploaded("accounts.csv", file, "CUSTOMERS");

        imports.finish(id, "run");

        assertThat(imports.counts(id)).isEqualTo(Map.of("created", 2, "updated", 0, "skipped", 0, "rejected", 1));
        var sub = imports.api().get("/customers?q=Sub%20One").<String>path("items[0].id");
        assertThat(imports.api().get("/customers/" + sub + "/relationships").<String>path("items[0].customer.name"))
                .isEqualTo("Parent");
        assertThat(imports.api().get("/customers/" + sub).<String>path("annualRevenue.amount"))
                .isEqualTo("1100.04");
    }

    @Test
    void importIsForWhoMayWriteAndStaysInItsOrganisation() {
        var api = Api.ofNewOrganisation();
        var imports = new ImportApi(api);
        var id = imports.uploaded("a.csv", "name\nAna\n", "MEMBERS");
        var seller = new ImportApi(api.as("sales"));
        var manager = new ImportApi(api.as("manager"));
        var stranger = Api.ofNewOrganisation();

        assertThat(seller.get(id).statusCode()).isEqualTo(403);
        assertThat(manager.upload("b.csv", "name\nIon\n".getBytes(StandardCharsets.UTF_8), "MEMBERS")
                        .statusCode())
                .isEqualTo(403);
        for (var path : List.of("", "/rows", "/preview", "/errors.csv", "/values?field=name")) {
            assertThat(stranger.get("/imports/" + id + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.post("/imports/" + id + "/run").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/imports").<Integer>path("items.size()")).isZero();
    }
}
