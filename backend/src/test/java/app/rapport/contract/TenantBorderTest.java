package app.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Nothing crosses an organisation's border, by any operation of the contract and by no SQL of the service's role. */
@QuarkusTest
class TenantBorderTest {
    private static final String CANARY = "zqborder";

    @Inject
    AgroalDataSource database;

    @Inject
    Jdbi jdbi;

    /** One record of each resource in the organisation, all marked with the canary; by collection path. */
    private Map<String, String> plant(Api api) {
        return new Planting("border", api)
                .settings()
                .work()
                .office()
                .passkey(jdbi)
                .ids();
    }

    @Test
    void noOperationReachesTheOtherOrganisationsRecords() {
        var mine = Api.ofNewOrganisation();
        var planted = plant(mine);
        var version = mine.get("/customers/" + planted.get("customers")).<Integer>path("version");
        var stranger = Api.ofNewOrganisation();
        var recipes = new Recipes(planted);
        var walked = new ArrayList<String>();

        for (var operation : Contract.operations()) {
            // A stream has no end to wait for; LeakTest looks at what it says at once.
            if (!operation.path().startsWith("/api/v1/")
                    || operation.path().startsWith("/api/v1/auth/")
                    || operation.streams()) {
                continue;
            }
            var path = recipes.path(operation, planted).orElseThrow();
            var answer = call(stranger, operation, path);
            walked.add(operation.id());
            assertThat(answer.asString()).as(operation.id()).doesNotContain(CANARY);
            assertThat(answer.statusCode())
                    .as(operation.id() + " " + answer.asString())
                    .isLessThan(500);
            if (operation.path().contains("{id}")) {
                assertThat(answer.statusCode()).as(operation.id()).isIn(400, 404, 415, 422);
            }
        }

        assertThat(walked).hasSizeGreaterThan(60);
        assertThat(mine.get("/customers/" + planted.get("customers")).<Integer>path("version"))
                .isEqualTo(version);
    }

    @Test
    void referencesToTheOtherOrganisationAreUnknown() {
        var planted = plant(Api.ofNewOrganisation());
        var stranger = Api.ofNewOrganisation();

        assertThat(stranger.post("/opportunities", Map.of("name", "x", "customerId", planted.get("customers")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(stranger.post("/tickets", Map.of("subject", "x", "queueId", planted.get("queues")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(stranger.post(
                                "/customers", Map.of("kind", "COMPANY", "name", "x", "ownerId", planted.get("members")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(stranger.get("/search?q=" + CANARY).<List<?>>path("items")).isEmpty();
        assertThat(stranger.get("/customers?total=true").<Integer>path("total.exact"))
                .isZero();
    }

    @Test
    void withoutAnOrganisationTheServicesRoleReadsNothing() throws SQLException {
        plant(Api.ofNewOrganisation());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select c.relname from pg_class c
                    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                      and has_table_privilege(c.oid, 'select')
                      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("customer", "ticket", "opportunity", "interaction");
            for (var table : tables) {
                try (var count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    assertThat(count.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void everyTableOfAnOrganisationHasTheBorderAndDistributesByIt() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname,
                               c.relrowsecurity and c.relforcerowsecurity as bordered,
                               not exists (
                                   select from pg_constraint k
                                   join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                                   where k.conrelid = c.oid and k.contype in ('p', 'f', 'u')
                                     and not a.attnum = any (k.conkey)) as distributable
                        from pg_class c
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')""")) {
            var seen = 0;
            while (rows.next()) {
                seen++;
                assertThat(rows.getBoolean("bordered"))
                        .as(rows.getString(1) + " has row-level security")
                        .isTrue();
                assertThat(rows.getBoolean("distributable"))
                        .as(rows.getString(1) + " keys carry tenant_id")
                        .isTrue();
            }
            assertThat(seen).isGreaterThan(15);
        }
    }

    private static Response call(Api api, Contract.Operation operation, String path) {
        var request = api.request().header("If-Match", "*");
        if (operation.hasBody() && !operation.mediaType().startsWith("multipart")) {
            request.contentType(operation.mediaType()).body("{}");
        }
        return request.request(
                operation.method().toUpperCase(java.util.Locale.ROOT), path.substring("/api/v1".length()));
    }
}
