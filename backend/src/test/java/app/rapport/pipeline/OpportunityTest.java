package app.rapport.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpportunityTest {
    private static Map<String, Object> nothing(String field) {
        var patch = new HashMap<String, Object>();
        patch.put(field, null);
        return patch;
    }

    @Test
    void nameAloneMakesOneInTheFirstOpenStageForTheCaller() {
        var sale = Sale.ofNewOrganisation();

        var created = sale.api().post("/opportunities", Map.of("name", "  Servers  "));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.<String>path("name")).isEqualTo("Servers");
        assertThat(created.<String>path("stage.id")).isEqualTo(sale.stage("Prospecting"));
        assertThat(created.<String>path("stage.outcome")).isEqualTo("OPEN");
        assertThat(created.<Integer>path("stage.probability")).isEqualTo(10);
        assertThat(created.<String>path("pipeline.name")).isEqualTo("Sales");
        assertThat(created.<String>path("owner.id"))
                .isEqualTo(sale.api().memberId().toString());
        assertThat(created.<List<String>>path("can")).containsExactly("edit", "move", "archive", "share");
    }

    @Test
    void everythingSaidIsKept() {
        var api = Api.ofNewOrganisation();
        var company = api.create("/customers", Map.of("kind", "COMPANY", "name", "Cancity"));
        var person = api.create("/customers", Map.of("kind", "PERSON", "givenName", "Ion", "familyName", "Popa"));
        var product = api.create("/products", Map.of("name", "GTX Pro"));
        var other = api.create("/products", Map.of("name", "MG Special"));

        var id = api.create(
                "/opportunities",
                Map.of(
                        "name",
                        "Servers",
                        "customerId",
                        company,
                        "contactIds",
                        List.of(person),
                        "amount",
                        Map.of("amount", "1250.5", "currency", "RON"),
                        "expectedCloseOn",
                        "2031-02-28",
                        "description",
                        "Two racks",
                        "lines",
                        List.of(
                                Map.of(
                                        "productId",
                                        product,
                                        "quantity",
                                        10,
                                        "unitPrice",
                                        Map.of("amount", "125.05", "currency", "RON")),
                                Map.of("productId", other, "quantity", 0.5))));

        var view = api.get("/opportunities/" + id);
        assertThat(view.<String>path("customer.name")).isEqualTo("Cancity");
        assertThat(view.<List<String>>path("contacts.name")).containsExactly("Ion Popa");
        assertThat(view.<String>path("amount.amount")).isEqualTo("1250.50");
        assertThat(view.<String>path("amount.currency")).isEqualTo("RON");
        assertThat(view.<String>path("expectedCloseOn")).isEqualTo("2031-02-28");
        assertThat(view.<String>path("description")).isEqualTo("Two racks");
        assertThat(view.<List<String>>path("lines.product.name")).containsExactly("GTX Pro", "MG Special");
        assertThat(view.<List<Number>>path("lines.quantity").toString()).isEqualTo("[10, 0.5]");
        assertThat(view.<String>path("lines[0].unitPrice.amount")).isEqualTo("125.05");
        assertThat(view.<Object>path("lines[1].unitPrice")).isNull();
        var row = api.get("/opportunities?filter=productId==" + other);
        assertThat(row.<List<String>>path("items.product.name")).containsExactly("GTX Pro");
        assertThat(api.get("/opportunities?filter=contactId==" + person).<List<?>>path("items"))
                .hasSize(1);
        for (var party : List.of(person, company)) {
            assertThat(api.get("/opportunities?filter=partyId==" + party).<List<?>>path("items"))
                    .hasSize(1);
        }
        assertThat(api.get("/opportunities?filter=customerId==" + company).<List<?>>path("items"))
                .hasSize(1);
        assertThat(api.get("/opportunities?filter=customerId=null=true").<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void patchChangesOnlyWhatItNames() {
        var api = Api.ofNewOrganisation();
        var person = api.create("/customers", Map.of("kind", "PERSON", "givenName", "Ion"));
        var product = api.create("/products", Map.of("name", "GTX Pro"));
        var path = "/opportunities/"
                + api.create(
                        "/opportunities",
                        Map.of(
                                "name",
                                "Servers",
                                "contactIds",
                                List.of(person),
                                "lines",
                                List.of(Map.of("productId", product, "quantity", 2)),
                                "amount",
                                Map.of("amount", "10", "currency", "EUR")));

        var renamed = api.patch(path, Map.of("name", "Racks"));
        var emptied = api.patch(path, nothing("amount"));
        var unowned = api.patch(path, nothing("ownerId"));

        assertThat(renamed.statusCode()).as(renamed.asString()).isEqualTo(200);
        assertThat(renamed.<String>path("amount.amount")).isEqualTo("10.00");
        assertThat(renamed.<List<?>>path("contacts")).hasSize(1);
        assertThat(renamed.<List<?>>path("lines")).hasSize(1);
        assertThat(renamed.header("ETag")).isEqualTo("\"1\"");
        assertThat(emptied.<Object>path("amount")).isNull();
        assertThat(emptied.<String>path("name")).isEqualTo("Racks");
        assertThat(unowned.<Object>path("owner")).isNull();
        assertThat(api.patch(path, "\"1\"", Map.of("name", "late")).statusCode())
                .isEqualTo(412);
    }

    @Test
    void unknownReferencesAreRefusedAtTheirField() {
        var api = Api.ofNewOrganisation();
        var stranger = Api.ofNewOrganisation();
        var foreign = stranger.create("/customers", Map.of("kind", "COMPANY", "name", "Elsewhere"));
        var foreignStage = Sale.of(stranger).stage("Won");
        var company = api.create("/customers", Map.of("kind", "COMPANY", "name", "Here"));

        assertRefused(api, "customerId", foreign, "/customerId", "unknown-reference");
        assertRefused(api, "contactIds", List.of(company), "/contactIds", "unknown-reference");
        assertRefused(api, "ownerId", stranger.memberId(), "/ownerId", "unknown-reference");
        assertRefused(api, "stageId", foreignStage, "/stageId", "unknown-reference");
        assertRefused(api, "pipelineId", Sale.of(stranger).pipeline(), "/pipelineId", "unknown-reference");
        assertRefused(
                api, "lines", List.of(Map.of("productId", foreign, "quantity", 1)), "/lines", "unknown-reference");
    }

    @Test
    void nonsenseIsRefusedAtItsField() {
        var api = Api.ofNewOrganisation();
        var product = api.create("/products", Map.of("name", "GTX Pro"));

        assertRefused(api, "name", " ", "/name", "required");
        assertRefused(api, "expectedCloseOn", "+999999-01-01", "/expectedCloseOn", "out-of-range");
        assertRefused(api, "closedOn", "2026-01-01", "/closedOn", "only-when-closed");
        assertRefused(api, "lostReason", "price", "/lostReason", "only-when-lost");
        assertRefused(api, "amount", Map.of("amount", "-1", "currency", "EUR"), "/amount/amount", "out-of-range");
        assertRefused(
                api,
                "lines",
                List.of(Map.of("productId", product, "quantity", 0)),
                "/lines/0/quantity",
                "out-of-range");
    }

    private static void assertRefused(Api api, String field, Object value, String pointer, String code) {
        var input = new HashMap<String, Object>(Map.of("name", "Servers"));
        input.put(field, value);

        var refused = api.post("/opportunities", input);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo(pointer);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo(code);
    }

    @Test
    void salesSeeTheirTeamAndChangeTheirOwn() {
        var admin = Api.ofNewOrganisation();
        var sales = admin.as("sales");
        var peer = admin.as("sales");
        admin.create("/teams", Map.of("name", "Central", "memberIds", List.of(sales.memberId(), peer.memberId())));
        var own = "/opportunities/" + sales.create("/opportunities", Map.of("name", "Own"));
        var peers = "/opportunities/" + peer.create("/opportunities", Map.of("name", "Peer's"));
        var others = "/opportunities/" + admin.create("/opportunities", Map.of("name", "Other's"));

        assertThat(sales.get("/opportunities?sort=name").<List<String>>path("items.name"))
                .containsExactly("Own", "Peer's");
        assertThat(sales.get(Sale.of(sales).summary()).<Integer>path("open.count"))
                .isEqualTo(2);
        assertThat(sales.get(Sale.of(sales).board()).<List<?>>path("columns[0].items"))
                .hasSize(2);
        assertThat(sales.patch(own, Map.of("name", "x")).statusCode()).isEqualTo(200);
        assertThat(sales.patch(peers, Map.of("name", "x")).statusCode()).isEqualTo(403);
        assertThat(sales.post(peers + "/archive").statusCode()).isEqualTo(403);
        assertThat(sales.get(peers).<List<?>>path("can")).isEmpty();
        assertThat(sales.get(others).statusCode()).isEqualTo(404);
        assertThat(sales.get(others + "/stage-history").statusCode()).isEqualTo(404);
        assertThat(sales.post(others + "/archive").statusCode()).isEqualTo(404);
        assertThat(sales.post("/opportunities", Map.of("name", "x", "ownerId", peer.memberId()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sales.patch(own, Map.of("ownerId", admin.memberId())).statusCode())
                .isEqualTo(403);
        assertThat(admin.as("reader")
                        .post("/opportunities", Map.of("name", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.ofNewOrganisation().get(own).statusCode()).isEqualTo(404);
    }

    @Test
    void archivedOpportunityLeavesListsBoardAndSums() {
        var sale = Sale.ofNewOrganisation();
        var path = sale.add("Proposal", "100");

        var archived = sale.api().post(path + "/archive");

        assertThat(archived.<List<String>>path("can")).contains("restore");
        assertThat(sale.api().get("/opportunities").<List<?>>path("items")).isEmpty();
        assertThat(sale.api().get(sale.summary()).<Integer>path("open.count")).isZero();
        assertThat(sale.api().get(sale.board()).<List<?>>path("columns.items.flatten()"))
                .isEmpty();
        assertThat(sale.api().get("/opportunities?filter=archived==true").<List<?>>path("items"))
                .hasSize(1);
        sale.api().post(path + "/restore");
        assertThat(sale.api().get(sale.summary()).<Integer>path("open.count")).isOne();
    }

    @Test
    void everySortGoesOnWhereThePageEnded() {
        var sale = Sale.ofNewOrganisation();
        List.of("Prospecting", "Won", "Lost", "Won", "Proposal").forEach(stage -> sale.add(stage, null));
        sale.add("Won", "5");
        for (var field : List.of(
                "name",
                "amount",
                "expectedCloseOn",
                "closedOn",
                "stageSince",
                "createdAt",
                "updatedAt",
                "amount,name",
                "closedOn,-name")) {
            for (var direction : List.of("", "-")) {
                var first = sale.api().get("/opportunities?limit=4&sort=" + direction + field);
                var second = sale.api().get("/opportunities?cursor=" + first.path("next"));

                assertThat(first.<List<String>>path("items.id")).as(field).hasSize(4);
                assertThat(second.<List<String>>path("items.id"))
                        .as(field)
                        .hasSize(2)
                        .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
            }
        }
    }

    @Test
    void textFindsNamesWithoutAccentsAndTotalsCountThem() {
        var api = Api.ofNewOrganisation();
        api.create("/opportunities", Map.of("name", "Servere pentru Țăndărei"));
        api.create("/opportunities", Map.of("name", "Other"));

        var found = api.get("/opportunities?q=tandarei&total=true");

        assertThat(found.<List<?>>path("items")).as(found.asString()).hasSize(1);
        assertThat(found.<Integer>path("total.exact")).isEqualTo(1);
    }
}
