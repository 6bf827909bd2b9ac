package app.rapport.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverviewTest {
    private static final String FEW = "&total=true&limit=5";

    private static Map<String, Object> overview(Api api, UUID customer) {
        return whole(api, "/customers/" + customer + "/overview");
    }

    /** What the app would ask for one by one. */
    private static Map<String, Object> oneByOne(Api api, UUID customer) {
        var of = "/customers/" + customer;
        return Map.of(
                "customer", whole(api, of),
                "relationships", whole(api, of + "/relationships?limit=200"),
                "timeline", whole(api, of + "/timeline?limit=30"),
                "opportunities", whole(api, "/opportunities?filter=partyId==" + customer + "&sort=-updatedAt" + FEW),
                "tickets", whole(api, "/tickets?filter=customerId==" + customer + "&sort=-updatedAt" + FEW),
                "tasks",
                        whole(
                                api,
                                "/tasks?filter=status==OPEN%3BcustomerId==" + customer + "&sort=dueOn,startsAt" + FEW));
    }

    private static Map<String, Object> whole(Api api, String path) {
        return api.request()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    private static UUID company(Api api, String name) {
        return api.create("/customers", Map.of("kind", "COMPANY", "name", name));
    }

    /** A company with more of everything than an overview shows. */
    private static UUID busyCompany(Api api) {
        var dacia = company(api, "Dacia");
        var ana = api.create("/customers", Map.of("kind", "PERSON", "givenName", "Ana"));
        api.create("/customers/" + ana + "/relationships", Map.of("type", "WORKS_FOR", "customerId", dacia));
        for (var day = 1; day <= 31; day++) {
            var at = "2026-01-%02dT08:00:00Z".formatted(day);
            api.create("/interactions", Map.of("type", "CALL", "at", at, "customerIds", List.of(dacia)));
        }
        for (var serial = 1; serial <= 6; serial++) {
            api.create("/opportunities", Map.of("name", "Ovens " + serial, "customerId", dacia));
            api.create("/tickets", Map.of("subject", "Help " + serial, "customerId", dacia));
            api.create("/tasks", Map.of("kind", "TASK", "title", "Call " + serial, "customerId", dacia));
        }
        return dacia;
    }

    @Test
    void showsWhatTheSeparateRequestsShow() {
        var api = Api.ofNewOrganisation();
        var dacia = busyCompany(api);
        var atlas = company(api, "Atlas");

        assertThat(overview(api, dacia))
                .isEqualTo(oneByOne(api, dacia))
                .allSatisfy((part, shown) -> assertThat(shown).as(part).isNotNull());
        assertThat(overview(api, atlas)).isEqualTo(oneByOne(api, atlas));
        assertThat(api.get("/customers/" + dacia + "/overview").header("ETag"))
                .isEqualTo(api.get("/customers/" + dacia).header("ETag"));
    }

    @Test
    void showsNobodyMoreThanTheSeparateRequestsDo() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        var dacia = busyCompany(api);
        api.patch("/customers/" + dacia, Map.of("ownerId", sales.memberId(), "industry", "food"));
        api.create("/tickets", Map.of("subject", "Mine", "customerId", dacia, "assigneeId", sales.memberId()));
        var everything = overview(api, dacia);

        for (var kind : List.of("customers", "interactions", "opportunities", "tickets", "tasks")) {
            api.setScope("sales", kind + ":read", Scope.OWN);
        }
        var role = api.get("/roles").<String>path("items.find { it.key == 'sales' }.id");
        api.patch("/roles/" + role, Map.of("fields", Map.of("customers.industry", "HIDDEN")));
        var own = overview(sales, dacia);

        assertThat(own).isEqualTo(oneByOne(sales, dacia));
        assertThat(own).allSatisfy((part, shown) -> assertThat(shown).as(part).isNotEqualTo(everything.get(part)));
    }

    @Test
    void whatTheCallerMayNotReadIsLeftOut() {
        var api = Api.ofNewOrganisation();
        var reader = api.as("reader");
        var dacia = busyCompany(api);
        var role = api.get("/roles").<String>path("items.find { it.key == 'reader' }.id");
        var permissions = new HashMap<String, Object>();
        permissions.put("tickets:read", null);
        api.patch("/roles/" + role, Map.of("permissions", permissions)).then().statusCode(200);

        assertThat(overview(reader, dacia))
                .containsOnlyKeys("customer", "relationships", "timeline", "opportunities", "tasks");
        assertThat(overview(api.program("customers:read"), dacia)).containsOnlyKeys("customer", "relationships");
        assertThat(api.program("tickets:read")
                        .get("/customers/" + dacia + "/overview")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void unseenCustomerIsNotFound() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        var dacia = company(api, "Dacia");
        api.patch("/customers/" + dacia, Map.of("ownerId", api.memberId()));
        api.setScope("sales", "customers:read", Scope.OWN);

        assertThat(sales.get("/customers/" + dacia + "/overview").statusCode()).isEqualTo(404);
        assertThat(api.get("/customers/" + UUID.randomUUID() + "/overview").statusCode())
                .isEqualTo(404);
    }
}
