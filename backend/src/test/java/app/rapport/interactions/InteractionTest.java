package app.rapport.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InteractionTest {
    private static UUID company(Api api, String name) {
        return api.create("/customers", Map.of("kind", "COMPANY", "name", name));
    }

    private static UUID companyOf(Api api, String name, UUID owner) {
        return api.create("/customers", Map.of("kind", "COMPANY", "name", name, "ownerId", owner));
    }

    private static Map<String, Object> call(Object at, UUID... customers) {
        return Map.of("type", "CALL", "at", at, "customerIds", List.of(customers));
    }

    private static void assertRefused(Response response, String pointer, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
        assertThat(response.<String>path("errors[0].pointer")).isEqualTo(pointer);
        assertThat(response.<String>path("errors[0].code")).isEqualTo(code);
    }

    @Test
    void callIsLoggedWithACleanedBodyAndWhoTookPart() {
        var api = Api.ofNewOrganisation();
        var input = new HashMap<>(call("2026-03-02T09:30:00Z", company(api, "Dacia"), company(api, "Atlas")));
        input.putAll(Map.of("direction", "OUT", "durationMinutes", 15, "memberIds", List.of(api.memberId())));
        input.put("body", "<p onclick='x()'>Renewal<script>alert(1)</script></p>");

        var logged = api.get("/interactions/" + api.create("/interactions", input));

        assertThat(logged.<String>path("body")).isEqualTo("<p>Renewal</p>");
        assertThat(logged.<List<String>>path("customers.name")).containsExactly("Atlas", "Dacia");
        assertThat(logged.<String>path("members[0].name")).isEqualTo("Ada Admin");
        assertThat(logged.<String>path("author.name")).isEqualTo("Ada Admin");
        assertThat(logged.<String>path("at")).isEqualTo("2026-03-02T09:30:00Z");
        assertThat(logged.<List<String>>path("can")).containsExactly("edit", "archive");
    }

    @Test
    void whatDoesNotFitNamesItsField() {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var unknownMember = new HashMap<>(call("2026-03-02T09:30:00Z", dacia));
        unknownMember.put("memberIds", List.of(UUID.randomUUID()));
        var unknownTicket = new HashMap<>(call("2026-03-02T09:30:00Z", dacia));
        unknownTicket.put("ticketId", UUID.randomUUID());

        assertRefused(api.post("/interactions", call("2026-03-02T09:30:00Z")), "/customerIds", "too-short");
        assertRefused(
                api.post("/interactions", call("2026-03-02T09:30:00Z", UUID.randomUUID())),
                "/customerIds",
                "unknown-reference");
        assertRefused(api.post("/interactions", call(Instant.now().plusSeconds(7200), dacia)), "/at", "in-future");
        assertRefused(api.post("/interactions", call("-200000-01-01T00:00:00Z", dacia)), "/at", "invalid");
        assertRefused(api.post("/interactions", unknownMember), "/memberIds", "unknown-reference");
        assertRefused(api.post("/interactions", unknownTicket), "/ticketId", "unknown-reference");
    }

    @Test
    void interactionIsSeenByWhoSeesOneOfItsCustomersAndNamesOnlyThose() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        api.setScope("sales", "customers:read", Scope.OWN);
        var theirs = companyOf(api, "Theirs", sales.memberId());
        var hidden = companyOf(api, "Hidden", api.memberId());
        var both = api.create("/interactions", call("2026-03-02T09:30:00Z", theirs, hidden));
        var none = api.create("/interactions", call("2026-03-03T09:30:00Z", hidden));

        var seen = sales.get("/interactions/" + both);

        assertThat(seen.<List<String>>path("customers.name")).containsExactly("Theirs");
        assertThat(sales.get("/interactions").<List<String>>path("items.id")).containsExactly(both.toString());
        assertThat(sales.get("/interactions/" + none).statusCode()).isEqualTo(404);
        assertThat(sales.get("/customers/" + hidden + "/timeline").statusCode()).isEqualTo(404);
        assertRefused(
                sales.post("/interactions", call("2026-03-02T09:30:00Z", hidden)), "/customerIds", "unknown-reference");
    }

    @Test
    void opportunityIsNamedOnlyToWhoMaySeeIt() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        var sale = api.create("/opportunities", Map.of("name", "Renewal", "ownerId", api.memberId()));
        var input = new HashMap<>(call("2026-03-02T09:30:00Z", company(api, "Dacia")));
        input.put("opportunityId", sale);
        var id = api.create("/interactions", input);
        assertThat(api.get("/interactions/" + id).<String>path("opportunity.name"))
                .isEqualTo("Renewal");

        api.setScope("sales", "opportunities:read", Scope.OWN);

        assertThat(sales.get("/interactions/" + id).<Object>path("opportunity")).isNull();
        assertRefused(sales.post("/interactions", input), "/opportunityId", "unknown-reference");
        assertRefused(
                sales.post("/tasks", Map.of("kind", "TASK", "title", "Call", "opportunityId", sale)),
                "/opportunityId",
                "unknown-reference");
    }

    @Test
    void editingLeavesCustomersTheEditorCannotSee() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        var theirs = companyOf(api, "Theirs", sales.memberId());
        var alsoTheirs = companyOf(api, "Also theirs", sales.memberId());
        var hidden = companyOf(api, "Hidden", api.memberId());
        var id = sales.create("/interactions", call("2026-03-02T09:30:00Z", theirs, hidden));
        api.setScope("sales", "customers:read", Scope.OWN);

        var edited = sales.patch("/interactions/" + id, Map.of("customerIds", List.of(alsoTheirs)));

        assertThat(edited.statusCode()).as(edited.asString()).isEqualTo(200);
        assertThat(edited.<List<String>>path("customers.name")).containsExactly("Also theirs");
        assertThat(api.get("/interactions/" + id).<List<String>>path("customers.name"))
                .containsExactly("Also theirs", "Hidden");
    }

    @Test
    void otherOrganisationFindsNothing() {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var id = api.create("/interactions", call("2026-03-02T09:30:00Z", dacia));
        var other = Api.ofNewOrganisation();

        assertThat(other.get("/interactions/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("/customers/" + dacia + "/timeline").statusCode()).isEqualTo(404);
        assertThat(other.get("/interactions").<List<?>>path("items")).isEmpty();
        assertThat(other.post("/interactions/" + id + "/archive").statusCode()).isEqualTo(404);
        assertRefused(
                other.post("/interactions", call("2026-03-02T09:30:00Z", dacia)), "/customerIds", "unknown-reference");
    }

    @Test
    void onlyWhoMayWriteItChangesIt() {
        var api = Api.ofNewOrganisation();
        var id = api.create("/interactions", call("2026-03-02T09:30:00Z", company(api, "Dacia")));
        var sales = api.as("sales");
        var reader = api.as("reader");

        assertThat(sales.patch("/interactions/" + id, Map.of("subject", "Mine now"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sales.get("/interactions/" + id).<List<?>>path("can")).isEmpty();
        assertThat(reader.post("/interactions/" + id + "/archive").statusCode()).isEqualTo(403);
        assertThat(api.as("service")
                        .patch("/interactions/" + id, Map.of("subject", "Ours"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void stalePatchLeavesItUntouched() {
        var api = Api.ofNewOrganisation();
        var id =
                api.create("/interactions", call("2026-03-02T09:30:00Z", company(api, "Dacia"), company(api, "Atlas")));
        var etag = api.get("/interactions/" + id).header("ETag");
        api.patch("/interactions/" + id, etag, Map.of("customerIds", List.of(company(api, "Carpați"))));

        var stale = api.patch("/interactions/" + id, etag, Map.of("subject", "Late"));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.<List<String>>path("current.customers.name")).containsExactly("Carpați");
        assertThat(api.get("/interactions/" + id).<String>path("subject")).isNull();
    }

    @Test
    void customerKnowsWhenSomethingLastPassed() {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var atlas = company(api, "Atlas");
        var older = api.create("/interactions", call("2026-01-10T08:00:00Z", dacia));
        var newer = api.create("/interactions", call("2026-02-10T08:00:00Z", dacia));
        assertThat(lastContact(api, dacia)).isEqualTo("2026-02-10T08:00:00Z");

        api.post("/interactions/" + newer + "/archive");
        assertThat(lastContact(api, dacia)).isEqualTo("2026-01-10T08:00:00Z");
        api.post("/interactions/" + newer + "/restore");
        assertThat(lastContact(api, dacia)).isEqualTo("2026-02-10T08:00:00Z");
        api.patch("/interactions/" + older, Map.of("at", "2026-02-20T08:00:00Z"));
        assertThat(lastContact(api, dacia)).isEqualTo("2026-02-20T08:00:00Z");
        api.patch("/interactions/" + older, Map.of("customerIds", List.of(atlas)));
        assertThat(lastContact(api, dacia)).isEqualTo("2026-02-10T08:00:00Z");
        assertThat(lastContact(api, atlas)).isEqualTo("2026-02-20T08:00:00Z");
        api.post("/interactions/" + newer + "/archive");
        assertThat(lastContact(api, dacia)).isNull();
    }

    private static String lastContact(Api api, UUID customer) {
        return api.get("/customers/" + customer).path("lastInteractionAt");
    }

    @Test
    void lastContactIsTheNewestOfManyLoggedAtOnce() throws Exception {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var start = Instant.parse("2026-01-01T00:00:00Z");
        var calls = new ArrayList<Callable<UUID>>();
        for (var i = 0; i < 24; i++) {
            var at = start.plus((i * 7L) % 24, ChronoUnit.HOURS);
            calls.add(() -> api.create("/interactions", call(at, dacia)));
        }

        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var logged : threads.invokeAll(calls)) {
                logged.get();
            }
        }

        assertThat(lastContact(api, dacia)).isEqualTo("2026-01-01T23:00:00Z");
    }

    @Test
    void listsLeaveArchivedOnesOutUnlessAskedForThem() {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var kept = api.create("/interactions", call("2026-01-10T08:00:00Z", dacia));
        var archived = api.create("/interactions", call("2026-01-11T08:00:00Z", dacia));
        api.post("/interactions/" + archived + "/archive");

        var current = api.get("/interactions?total=true&filter=customerId==" + dacia);
        var old = api.get("/interactions?filter=archived==true;customerId==" + dacia);

        assertThat(current.<List<String>>path("items.id")).containsExactly(kept.toString());
        assertThat(current.<Integer>path("total.exact")).isEqualTo(1);
        assertThat(old.<List<String>>path("items.id")).containsExactly(archived.toString());
    }
}
