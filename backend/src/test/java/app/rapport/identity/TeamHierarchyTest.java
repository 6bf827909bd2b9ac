package app.rapport.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
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
}
