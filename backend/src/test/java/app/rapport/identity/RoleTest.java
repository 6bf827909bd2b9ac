package app.rapport.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoleTest {
    private static final Map<String, String> READS_CUSTOMERS = Map.of("customers:read", "OWN");

    private static Map<String, Object> role(Map<String, String> permissions) {
        return Map.of("names", Map.of("en", "Key accounts", "fr", "Grands comptes"), "permissions", permissions);
    }

    private static String idOf(Api api, String key) {
        return api.get("/roles").path("items.find { it.key == '" + key + "' }.id");
    }

    @Test
    void roleOfOnesOwnAllowsWhatItSays() {
        var admin = Api.ofNewOrganisation();
        var reader = admin.as("reader");
        var id = admin.create("/roles", role(READS_CUSTOMERS));

        admin.patch("/members/" + reader.memberId(), Map.of("roleIds", List.of(id)));

        assertThat(reader.get("/me").<Map<String, String>>path("permissions")).isEqualTo(READS_CUSTOMERS);
        assertThat(reader.get("/tickets").statusCode()).isEqualTo(403);
        assertThat(admin.request()
                        .header("Accept-Language", "fr")
                        .get("/roles/" + id)
                        .<Map<String, String>>path("names"))
                .containsEntry("fr", "Grands comptes");
    }

    @Test
    void changedRoleCountsFromTheNextCallOn() {
        var admin = Api.ofNewOrganisation();
        var reader = admin.as("reader");
        assertThat(reader.get("/customers").statusCode()).isEqualTo(200);
        var permissions = new java.util.HashMap<String, Object>();
        permissions.put("customers:read", null);

        var edited = admin.patch("/roles/" + idOf(admin, "reader"), Map.of("permissions", permissions));

        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(reader.get("/customers").statusCode()).isEqualTo(403);
        assertThat(reader.get("/tickets").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        var admin = Api.ofNewOrganisation();
        var deputy = admin.as("reader");
        var id = admin.create("/roles", role(Map.of("roles:read", "ORGANISATION", "roles:write", "ORGANISATION")));
        admin.patch("/members/" + deputy.memberId(), Map.of("roleIds", List.of(id)));

        var raised = deputy.patch("/roles/" + id, Map.of("permissions", Map.of("members:write", "ORGANISATION")));
        var renamed = deputy.patch("/roles/" + id, Map.of("names", Map.of("en", "Deputies")));

        assertThat(raised.statusCode()).isEqualTo(422);
        assertThat(raised.<String>path("errors[0].code")).isEqualTo("not-yours");
        assertThat(renamed.<String>path("name")).isEqualTo("Deputies");
    }

    @Test
    void lastWhoCanManageStays() {
        var admin = Api.ofNewOrganisation();
        var member = "/members/" + admin.memberId();
        var unseated = admin.patch(member, Map.of("roleIds", List.of(idOf(admin, "reader"))));
        var emptied = admin.patch(
                "/roles/" + idOf(admin, "administrator"), Map.of("permissions", Map.of("roles:write", "OWN")));

        assertThat(unseated.statusCode()).isEqualTo(409);
        assertThat(emptied.statusCode()).isEqualTo(409);
        assertThat(admin.get("/me").<String>path("permissions.'roles:write'")).isEqualTo("ORGANISATION");

        admin.as("administrator");
        assertThat(admin.patch(member, Map.of("roleIds", List.of(idOf(admin, "reader"))))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyARoleNobodyHasGoes() {
        var admin = Api.ofNewOrganisation();
        var id = admin.create("/roles", role(READS_CUSTOMERS));
        var reader = idOf(admin, "reader");
        admin.as("reader");

        var used =
                admin.delete("/roles/" + reader, admin.get("/roles/" + reader).header("ETag"));
        var unused = admin.delete("/roles/" + id, admin.get("/roles/" + id).header("ETag"));

        assertThat(used.statusCode()).isEqualTo(409);
        assertThat(unused.statusCode()).isEqualTo(204);
        assertThat(admin.get("/roles/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void wrongRolesAreRefusedAndOthersCannotTouchThem() {
        var admin = Api.ofNewOrganisation();
        var unknown = admin.post("/roles", role(Map.of("moon:write", "OWN")));
        var scope = admin.post("/roles", role(Map.of("customers:read", "PLANET")));
        var nameless = admin.post("/roles", Map.of("names", Map.of(), "permissions", READS_CUSTOMERS));

        assertThat(unknown.<String>path("errors[0].code")).isEqualTo("unknown-permission");
        assertThat(scope.statusCode()).isBetween(400, 422);
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(admin.as("manager").post("/roles", role(READS_CUSTOMERS)).statusCode())
                .isEqualTo(403);
        assertThat(Api.ofNewOrganisation()
                        .get("/roles/" + idOf(admin, "reader"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/roles/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private static Response undoLast(Api by, String record) {
        var change = by.get(record + "/history").<String>path("items[0].id");
        return by.post("/changes/" + change + "/undo", Map.of("onConflict", "REFUSE"));
    }

    @Test
    void nobodyGetsBackByUndoWhatTheyCouldNotGive() {
        var admin = Api.ofNewOrganisation();
        var deputy = admin.as("reader");
        var own = Map.of("roles:read", "ORGANISATION", "roles:write", "ORGANISATION");
        var id = admin.create(
                "/roles",
                role(Map.of("roles:read", "ORGANISATION", "roles:write", "ORGANISATION", "members:write", "TEAM")));
        admin.patch("/members/" + deputy.memberId(), Map.of("roleIds", List.of(id)));
        admin.patch(
                "/roles/" + id,
                Collections.singletonMap("permissions", Collections.singletonMap("members:write", null)));

        var undone = undoLast(deputy, "/roles/" + id);

        assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(403);
        assertThat(admin.get("/roles/" + id).<Map<String, String>>path("permissions"))
                .isEqualTo(own);
        assertThat(undoLast(admin, "/roles/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void theWayBackLeavesSomebodyWhoManages() {
        var admin = Api.ofNewOrganisation();
        var second = admin.as("reader");
        var administrators = idOf(admin, "administrator");
        var path = "/members/" + second.memberId();
        admin.patch(path, Map.of("roleIds", List.of(administrators)));
        second.patch("/members/" + admin.memberId(), Map.of("roleIds", List.of()));

        var undone = undoLast(second, path);

        assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(409);
        assertThat(second.get(path).<List<String>>path("roles.id")).containsExactly(administrators);
    }

    @Test
    void whoMayChangeMembersRaisesNobodyAboveThemselves() {
        var admin = Api.ofNewOrganisation();
        var clerk = admin.as("reader");
        var clerks =
                admin.create("/roles", role(Map.of("members:read", "ORGANISATION", "members:write", "ORGANISATION")));
        admin.patch("/members/" + clerk.memberId(), Map.of("roleIds", List.of(clerks)));
        var administrators = idOf(admin, "administrator");
        var self = "/members/" + clerk.memberId();
        var boss = "/members/" + admin.memberId();

        assertThat(clerk.patch(self, Map.of("roleIds", List.of(administrators))).<String>path("errors[0].code"))
                .isEqualTo("not-yours");
        assertThat(clerk.post("/members", Map.of("name", "Front", "roleIds", List.of(administrators)))
                        .<String>path("errors[0].pointer"))
                .isEqualTo("/roleIds");
        assertThat(clerk.patch(boss, Map.of("email", "clerk@evil.example")).<String>path("errors[0].code"))
                .isEqualTo("beyond-yours");
        assertThat(clerk.post(boss + "/reset-second-factor").statusCode()).isEqualTo(403);
        assertThat(clerk.patch(boss, Map.of("name", "Married")).statusCode()).isEqualTo(200);
        admin.patch(self, Map.of("roleIds", List.of(clerks, administrators)));
        admin.patch(self, Map.of("roleIds", List.of(clerks)));
        assertThat(undoLast(clerk, self).statusCode()).isEqualTo(403);
    }
}
