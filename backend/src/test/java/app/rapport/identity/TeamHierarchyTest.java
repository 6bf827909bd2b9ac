package app.rapport.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeamHierarchyTest {
    @Test
    void teamSeesWhatTheTeamsBelowHaveAndNotTheOtherWay() {
        var admin = Api.ofNewOrganisation();
        admin.setScope("sales", "customers:read", Scope.TEAM);
        var director = admin.as("sales");
        var seller = admin.as("sales");
        var above = admin.create("/teams", Map.of("name", "Europe", "memberIds", List.of(director.memberId())));
        var middle = admin.create("/teams", Map.of("name", "France", "parentId", above));
        admin.create("/teams", Map.of("name", "Lyon", "parentId", middle, "memberIds", List.of(seller.memberId())));
        var ofSeller =
                admin.create("/customers", Map.of("kind", "COMPANY", "name", "Soierie", "ownerId", seller.memberId()));
        var ofDirector =
                admin.create("/customers", Map.of("kind", "COMPANY", "name", "Banque", "ownerId", director.memberId()));

        assertThat(director.get("/customers").<List<String>>path("items.name")).containsExactly("Banque", "Soierie");
        assertThat(seller.get("/customers").<List<String>>path("items.name")).containsExactly("Soierie");
        assertThat(director.get("/customers/" + ofSeller).statusCode()).isEqualTo(200);
        assertThat(seller.get("/customers/" + ofDirector).statusCode()).isEqualTo(404);
    }

    /** May arrange teams and members, and sees the customers of their own teams. */
    private static Api arranging(Api admin) {
        var arranger = admin.as("reader");
        var role = admin.create(
                "/roles",
                Map.of(
                        "names",
                        Map.of("en", "Arrangers"),
                        "permissions",
                        Map.of(
                                "teams:read", "ORGANISATION",
                                "teams:write", "ORGANISATION",
                                "members:read", "ORGANISATION",
                                "members:write", "ORGANISATION",
                                "customers:read", "TEAM")));
        admin.patch("/members/" + arranger.memberId(), Map.of("roleIds", List.of(role)));
        return arranger;
    }

    private static void requireRefused(Response answer, String pointer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("errors[0].code")).isEqualTo("not-yours");
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
    }

    @Test
    void nobodyOpensByTeamsWhatTheyDoNotSee() {
        var admin = Api.ofNewOrganisation();
        var arranger = arranging(admin);
        var self = arranger.memberId();
        var owner = admin.as("reader").memberId();
        var theirs = admin.create("/teams", Map.of("name", "Theirs", "memberIds", List.of(owner)));
        var own = admin.create("/teams", Map.of("name", "Own", "memberIds", List.of(self)));
        admin.create("/customers", Map.of("kind", "COMPANY", "name", "Canary", "ownerId", owner));

        requireRefused(arranger.patch("/teams/" + theirs, Map.of("memberIds", List.of(owner, self))), "/memberIds");
        requireRefused(arranger.patch("/teams/" + own, Map.of("memberIds", List.of(owner, self))), "/memberIds");
        requireRefused(arranger.patch("/teams/" + theirs, Map.of("parentId", own)), "/parentId");
        requireRefused(
                arranger.post("/teams", Map.of("name", "Below", "parentId", own, "memberIds", List.of(owner))),
                "/parentId");
        requireRefused(arranger.patch("/members/" + self, Map.of("teamIds", List.of(own, theirs))), "/teamIds");
        assertThat(arranger.get("/customers").<List<?>>path("items")).isEmpty();
    }

    @Test
    void whatOpensNothingNewIsArrangedFreely() {
        var admin = Api.ofNewOrganisation();
        var arranger = arranging(admin);
        var reader = admin.as("reader").memberId();
        var team = arranger.create("/teams", Map.of("name", "Readers", "memberIds", List.of(reader)));
        var above = arranger.create("/teams", Map.of("name", "Above"));

        assertThat(arranger.patch("/teams/" + team, Map.of("parentId", above, "name", "All readers"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(arranger.patch("/members/" + reader, Map.of("teamIds", List.of(team, above)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void recordsSharedWithATeamAreNotReachedByJoiningIt() {
        var admin = Api.ofNewOrganisation();
        var arranger = arranging(admin);
        var team = admin.create("/teams", Map.of("name", "Close"));
        var customer =
                admin.create("/customers", Map.of("kind", "COMPANY", "name", "Canary", "ownerId", admin.memberId()));
        admin.request()
                .contentType("application/json")
                .body(Map.of("level", "READ"))
                .put("/customers/" + customer + "/shares/" + team)
                .then()
                .statusCode(200);

        requireRefused(
                arranger.patch("/teams/" + team, Map.of("memberIds", List.of(arranger.memberId()))), "/memberIds");
        assertThat(arranger.get("/customers").<List<?>>path("items")).isEmpty();
    }

    @Test
    void theWayBackIntoATeamIsClosedToo() {
        var admin = Api.ofNewOrganisation();
        var arranger = arranging(admin);
        var owner = admin.as("reader").memberId();
        var team = admin.create("/teams", Map.of("name", "Theirs", "memberIds", List.of(owner, arranger.memberId())));
        admin.patch("/teams/" + team, Map.of("memberIds", List.of(owner)));
        var left = admin.get("/teams/" + team + "/history").<String>path("items[0].id");

        var back = arranger.post("/changes/" + left + "/undo", Map.of());

        assertThat(back.statusCode()).as(back.asString()).isEqualTo(403);
        assertThat(admin.post("/changes/" + left + "/undo", Map.of()).statusCode())
                .isEqualTo(200);
    }
}
