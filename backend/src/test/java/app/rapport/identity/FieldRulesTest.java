package app.rapport.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fields that roles hide or lock are kept from their members by every way there is to them. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FieldRulesTest {
    private static final String SECRET = "secretcanary";

    private Api admin;
    private Api reader;
    private UUID customer;

    @BeforeEach
    void managersSeeNoMoneyAndNoAddresses() {
        admin = Api.ofNewOrganisation();
        reader = admin.as("manager");
        admin.setFields(
                "manager",
                Map.of(
                        "customers.contactPoints", "HIDDEN",
                        "customers.annualRevenue", "HIDDEN",
                        "customers.industry", "READ_ONLY",
                        "opportunities.amount", "HIDDEN",
                        "members.email", "HIDDEN"));
        customer = admin.create(
                "/customers",
                Map.of(
                        "kind", "COMPANY",
                        "name", "Openly known",
                        "industry", "food",
                        "annualRevenue", Map.of("amount", "777111.00", "currency", "EUR"),
                        "contactPoints", List.of(Map.of("type", "EMAIL", "value", SECRET + "@x.example"))));
    }

    @Test
    void hiddenFieldsAreInNoAnswerAboutTheCustomer() {
        admin.patch(
                "/customers/" + customer,
                Map.of(
                        "annualRevenue",
                        Map.of("amount", "777222.00", "currency", "EUR"),
                        "website",
                        "https://x.example"));

        for (var path : List.of(
                "/customers/" + customer,
                "/customers?q=openly",
                "/customers/" + customer + "/history",
                "/customers/" + customer + "/history/at?at=2100-01-01T00:00:00Z",
                "/customers/" + customer + "/provenance",
                "/search?q=openly")) {
            var answer = reader.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.asString()).as(path).doesNotContain(SECRET, "7771", "7772", "annualRevenue");
        }
        assertThat(reader.get("/customers/" + customer + "/history").<List<String>>path("items[0].changes.field"))
                .containsExactly("website");
    }

    @Test
    void nothingIsFoundFilteredOrSortedByThem() {
        assertThat(reader.get("/customers?q=" + SECRET).<List<?>>path("items")).isEmpty();
        assertThat(reader.get("/search?q=" + SECRET).<List<?>>path("items")).isEmpty();
        assertThat(reader.get("/customers?filter=email==" + SECRET + "*").statusCode())
                .isEqualTo(400);
        assertThat(reader.get("/opportunities?sort=amount").statusCode()).isEqualTo(400);
        assertThat(reader.get("/opportunities?filter=amount=gt=5").statusCode()).isEqualTo(400);
        assertThat(reader.get("/schema/customers").<List<String>>path("fields.name"))
                .doesNotContain("email")
                .contains("name");
        assertThat(reader.get("/members?q=admin@").<List<?>>path("items")).isEmpty();
        assertThat(admin.get("/customers?q=" + SECRET).<List<?>>path("items")).hasSize(1);
    }

    @Test
    void sumsOfHiddenAmountsAreNotShown() {
        admin.create("/opportunities", Map.of("name", "Sale", "amount", Map.of("amount", "551177", "currency", "EUR")));
        var pipeline = admin.get("/pipelines").<String>path("items[0].id");

        assertThat(reader.get("/pipelines/" + pipeline + "/summary").asString()).doesNotContain("551177");
        assertThat(reader.get("/pipelines/" + pipeline + "/board").asString()).doesNotContain("551177");
        assertThat(reader.get("/pipelines/" + pipeline + "/summary").<Integer>path("open.count"))
                .isEqualTo(1);
    }

    @Test
    void whatIsHiddenOrReadOnlyIsNotEdited() {
        for (var change : List.of(
                Map.of("industry", "steel"),
                Map.of("annualRevenue", Map.of("amount", "1.00", "currency", "EUR")),
                Map.of("contactPoints", List.of()))) {
            var answer = reader.patch("/customers/" + customer, change);
            assertThat(answer.statusCode()).as(change.toString()).isEqualTo(422);
            assertThat(answer.<String>path("errors[0].code")).isEqualTo("locked");
        }
        assertThat(reader.patch("/customers/" + customer, Map.of("industry", "food", "website", "https://y.example"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(reader.post("/customers", Map.of("kind", "COMPANY", "name", "New", "industry", "food"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(reader.post("/customers", Map.of("kind", "COMPANY", "name", "New", "contactPoints", List.of()))
                        .statusCode())
                .isEqualTo(201);
        assertThat(admin.get("/customers/" + customer).<List<?>>path("contactPoints"))
                .as("an edit by who does not see them keeps them")
                .hasSize(1);
    }

    @Test
    void aChangeOfALockedFieldIsNotTakenBack() {
        admin.patch("/customers/" + customer, Map.of("industry", "steel"));
        var change = admin.get("/customers/" + customer + "/history").<String>path("items[0].id");

        assertThat(reader.post("/changes/" + change + "/undo", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void ofSeveralRolesTheMostPermissiveCounts() {
        var sales = admin.get("/roles").<String>path("items.find { it.key == 'sales' }.id");
        assertThat(reader.get("/me").<Map<String, String>>path("fields"))
                .containsEntry("customers.industry", "READ_ONLY")
                .containsEntry("customers.annualRevenue", "HIDDEN");

        var manager = admin.get("/roles").<String>path("items.find { it.key == 'manager' }.id");
        admin.patch("/members/" + reader.memberId(), Map.of("roleIds", List.of(manager, sales)));

        assertThat(reader.get("/me").<Map<String, String>>path("fields"))
                .as("members are changed by neither role")
                .containsOnlyKeys("members.email");
        assertThat(reader.get("/customers/" + customer).<String>path("annualRevenue.amount"))
                .isEqualTo("777111.00");
    }

    @Test
    void aRoleThatOnlyReadsLiftsNoLock() {
        admin.setFields("reader", Map.of());
        var manager = admin.get("/roles").<String>path("items.find { it.key == 'manager' }.id");
        var readers = admin.get("/roles").<String>path("items.find { it.key == 'reader' }.id");
        admin.patch("/members/" + reader.memberId(), Map.of("roleIds", List.of(manager, readers)));

        assertThat(reader.get("/me").<Map<String, String>>path("fields"))
                .containsEntry("customers.annualRevenue", "READ_ONLY")
                .containsEntry("customers.industry", "READ_ONLY");
    }

    @Test
    void rulesNameFieldsThatCanHaveThem() {
        var id = admin.get("/roles").<String>path("items.find { it.key == 'sales' }.id");

        assertThat(admin.patch("/roles/" + id, Map.of("fields", Map.of("customers.shoeSize", "HIDDEN")))
                        .<String>path("errors[0].code"))
                .isEqualTo("unknown-field");
        assertThat(admin.patch("/roles/" + id, Map.of("fields", Map.of("customers.name", "HIDDEN")))
                        .<String>path("errors[0].code"))
                .isEqualTo("never-hidden");
        assertThat(admin.get("/schema/customers").<List<String>>path("ruled.name"))
                .contains("name", "annualRevenue");
    }

    @Test
    void nobodyShowsThemselvesMore() {
        var managers = admin.get("/roles").<String>path("items.find { it.key == 'manager' }.id");
        admin.setScope("manager", "roles:read", Scope.ORGANISATION);
        admin.patch(
                "/roles/" + managers,
                Map.of(
                        "permissions",
                        Map.of("roles:write", "ORGANISATION"),
                        "fields",
                        Map.of("customers.website", "HIDDEN")));

        var answer = reader.patch("/roles/" + managers, Collections.singletonMap("fields", null));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("errors[0].code")).isEqualTo("not-yours");
    }

    @Test
    void theReasonOfALossThatIsLockedIsNotRevisedByAMove() {
        var opportunity = admin.create(
                "/opportunities", Map.of("name", "Deal", "customerId", customer, "ownerId", reader.memberId()));
        var lost = admin.get("/pipelines").<String>path("items[0].stages.find { it.outcome == 'LOST' }.id");
        var move = "/opportunities/" + opportunity + "/stage";
        admin.post(move, Map.of("stageId", lost, "lostReason", "price"));
        admin.setFields("manager", Map.of("opportunities.lostReason", "READ_ONLY"));

        var revised = reader.post(move, Map.of("stageId", lost, "lostReason", "my mistake"));

        assertThat(revised.statusCode()).isEqualTo(422);
        assertThat(revised.<String>path("errors[0].pointer")).isEqualTo("/lostReason");
        assertThat(admin.get("/opportunities/" + opportunity).<String>path("lostReason"))
                .isEqualTo("price");
    }
}
