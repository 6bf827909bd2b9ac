package app.rapport.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rights are remembered for as long as a number stays the same: so it must change with all that decides them. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AccessVersionTest {
    @Inject
    AgroalDataSource database;

    @Test
    void changesWithEverythingThatDecidesRights() throws SQLException {
        var admin = Api.ofNewOrganisation();
        var role = admin.create(
                "/roles", Map.of("names", Map.of("en", "Callers"), "permissions", Map.of("customers:read", "OWN")));
        var above = admin.create("/teams", Map.of("name", "Above"));
        var team = admin.create("/teams", Map.of("name", "Callers"));
        var reader = admin.as("reader");
        var customer = admin.create("/customers", Map.of("kind", "COMPANY", "name", "Shared"));
        var member = "/members/" + reader.memberId();

        movedBy(admin, () -> admin.patch(member, Map.of("name", "Renamed")));
        movedBy(admin, () -> admin.patch(member, Map.of("roleIds", List.of(role))));
        movedBy(admin, () -> admin.patch("/roles/" + role, Map.of("permissions", Map.of("customers:read", "TEAM"))));
        movedBy(
                admin,
                () -> admin.patch("/roles/" + role, Map.of("fields", Map.of("customers.annualRevenue", "HIDDEN"))));
        movedBy(admin, () -> admin.patch(member, Map.of("teamIds", List.of(team))));
        movedBy(admin, () -> admin.patch("/teams/" + team, Map.of("parentId", above)));
        movedBy(
                admin,
                () -> admin.request()
                        .contentType("application/json")
                        .body(Map.of("level", "READ"))
                        .put("/customers/" + customer + "/shares/" + reader.memberId()));
        movedBy(admin, () -> admin.post(member + "/deactivate"));
    }

    @Test
    void staysWithWhatDoesNot() throws SQLException {
        var admin = Api.ofNewOrganisation();
        var before = version(admin);

        admin.create("/customers", Map.of("kind", "COMPANY", "name", "Nobody's business"));
        admin.get("/customers");

        assertThat(version(admin)).isEqualTo(before);
    }

    private void movedBy(Api admin, Runnable change) throws SQLException {
        var before = version(admin);
        change.run();
        assertThat(version(admin)).isGreaterThan(before);
    }

    private long version(Api admin) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select access_version_of(?)")) {
            statement.setObject(1, admin.organisation().id());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
