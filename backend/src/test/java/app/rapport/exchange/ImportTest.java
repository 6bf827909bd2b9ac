package app.rapport.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {
    private static final Map<String, Object> CREATE_ALL =
            Map.of("unknown", Map.of("manager", "CREATE", "team", "CREATE"));

    private static byte[] agents() {
        try (InputStream file = ImportTest.class.getResourceAsStream("/imports/agents.csv")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void uploadGuessesFormatColumnsAndMapping() {
        var imports = new ImportApi(Api.ofNewOrganisation());

        var view = imports.upload("agents.csv", agents(), "MEMBERS");

        assertThat(view.statusCode()).as(view.asString()).isEqualTo(201);
        assertThat(view.<String>path("encoding")).isEqualTo("UTF-8");
        assertThat(view.<String>path("delimiter")).isEqualTo(";");
        assertThat(view.<Boolean>path("header")).isTrue();
        assertThat(view.<Integer>path("rowCount")).isEqualTo(9);
        assertThat(view.<List<String>>path("mapping.columns.field"))
                .containsExactly("name", "email", "manager", "team");
        assertThat(view.<String>path("mapping.source")).isEqualTo("agents");
    }

    @Test
    void checkCountsAndChangesNothing() {
        var api = Api.ofNewOrganisation();
        var imports = new ImportApi(api);
        var id = imports.uploaded("agents.csv", agents(), "MEMBERS");
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
        var id = imports.uploaded("agents.csv", agents(), "MEMBERS");
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
        var first = imports.uploaded("agents.csv", agents(), "MEMBERS");
        imports.mean(first, CREATE_ALL);
        imports.finish(first, "run");
        var again = imports.uploaded("agents (1).csv", agents(), "MEMBERS");
        imports.mean(again, CREATE_ALL);

        imports.finish(again, "run");

        assertThat(imports.counts(again)).isEqualTo(Map.of("created", 0, "updated", 0, "skipped", 4, "rejected", 5));
        assertThat(imports.total("/members", "state==TO_INVITE")).isEqualTo(5);
    }

    @Test
    void errorFileIsCorrectedAndImportedAgain() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var id = imports.uploaded("agents.csv", agents(), "MEMBERS");
        imports.mean(id, CREATE_ALL);
        imports.finish(id, "run");

        var errors = imports.api().get("/imports/" + id + "/errors.csv");
        var text = new String(errors.asByteArray(), StandardCharsets.UTF_8);
        var corrected = imports.uploaded(
                "agents-errors.csv", text.replace("pas une adresse", "jean@agents.example"), "MEMBERS");
        imports.mean(corrected, CREATE_ALL);
        imports.finish(corrected, "run");

        assertThat(errors.contentType()).startsWith("text/csv");
        assertThat(text).contains("rapport_line;rapport_reason").contains(";6;");
        assertThat(imports.get(corrected).<String>path("mapping.source")).isEqualTo("agents");
        assertThat(imports.counts(corrected).get("created")).isEqualTo(1);
        assertThat(imports.total("/members", "email==jean@agents.example")).isEqualTo(1);
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
    void previewShowsTheFirstRowsAsTheyWillBeRead() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var id = imports.uploaded("a.csv", "name;team\nAna;North\nIon\n", "MEMBERS");

        var read = imports.api().get("/imports/" + id + "/preview");
        imports.api().patch("/imports/" + id, Map.of("header", false));
        var without = imports.api().get("/imports/" + id + "/preview");

        assertThat(read.<List<Integer>>path("items.line")).containsExactly(2, 3);
        assertThat(read.<List<List<String>>>path("items.cells"))
                .containsExactly(List.of("Ana", "North"), List.of("Ion"));
        assertThat(without.<List<String>>path("items[0].cells")).containsExactly("name", "team");
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
    void wrongFilesAreRefusedWithAReason() {
        var imports = new ImportApi(Api.ofNewOrganisation());

        var empty = imports.upload("empty.csv", new byte[0], "MEMBERS");
        var binary =
                imports.upload("image.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, 0, 0, 0, 5}, "MEMBERS");
        var missing = imports.api().request().multiPart("target", "MEMBERS").post("/imports");
        var target = imports.upload("a.csv", "name\nAna\n".getBytes(StandardCharsets.UTF_8), "PLANETS");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.<String>path("errors[0].code")).isEqualTo("empty-file");
        assertThat(binary.<String>path("errors[0].code")).isEqualTo("binary-file");
        assertThat(missing.<String>path("errors[0].pointer")).isEqualTo("/file");
        assertThat(target.<String>path("errors[0].pointer")).isEqualTo("/target");
    }

    @Test
    void encodingCanBeOverruled() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var western = "name\nÉlodie\n".getBytes(java.nio.charset.Charset.forName("windows-1252"));
        var id = imports.uploaded("a.csv", western, "MEMBERS");

        var wrong = imports.api().patch("/imports/" + id, Map.of("encoding", "UTF-8"));
        var other = imports.api().patch("/imports/" + id, Map.of("encoding", "windows-1250"));
        var unknown = imports.api().patch("/imports/" + id, Map.of("encoding", "klingon"));

        assertThat(wrong.<String>path("errors[0].code")).isEqualTo("wrong-encoding");
        assertThat(other.<String>path("columns[0].samples[0]")).isEqualTo("Élodie");
        assertThat(unknown.statusCode()).isEqualTo(422);
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
