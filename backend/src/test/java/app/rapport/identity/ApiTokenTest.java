package app.rapport.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ApiTokenTest {
    @Inject
    Jdbi jdbi;

    private static Response made(Api api, String... permissions) {
        return api.post("/api-tokens", Map.of("name", "Web shop", "permissions", List.of(permissions)));
    }

    private static Response as(String token, String path) {
        return given().basePath("/api/v1").auth().oauth2(token).get(path);
    }

    @Test
    void programReachesWhatTheTokenNamesAndNothingElse() {
        var api = Api.ofNewOrganisation();
        String token = made(api, "customers:read").path("token");

        assertThat(as(token, "/customers").statusCode()).isEqualTo(200);
        assertThat(as(token, "/tickets").statusCode()).isEqualTo(403);
        assertThat(as(token, "/tickets").<String>path("detail")).startsWith("This API token does not reach that far");
        assertThat(as(token, "/search?q=acme&limit=1").statusCode()).isEqualTo(200);
        assertThat(api.as("reader").get("/sign-ins").<String>path("detail")).startsWith("Your roles do not allow");
        assertThat(as(token, "/me").<Map<String, String>>path("permissions"))
                .isEqualTo(Map.of("customers:read", "ORGANISATION"));
    }

    @Test
    void secretIsShownOnceAndNotKept() {
        var api = Api.ofNewOrganisation();
        var made = made(api, "customers:read");
        String token = made.path("token");

        var again = api.get("/api-tokens/" + made.path("id"));

        assertThat(token).startsWith("rpt_").endsWith(made.path("ending"));
        assertThat(again.<String>path("token")).isNull();
        assertThat(again.asString()).doesNotContain(token.substring(token.lastIndexOf('.') + 1));
    }

    @Test
    void useIsNoted() {
        var api = Api.ofNewOrganisation();
        var made = made(api, "customers:read");
        assertThat(made.<String>path("lastUsedAt")).isNull();

        as(made.path("token"), "/customers");

        assertThat(api.get("/api-tokens/" + made.path("id")).<String>path("lastUsedAt"))
                .isNotNull();
    }

    @Test
    void revokedTokenIsUselessAtOnce() {
        var api = Api.ofNewOrganisation();
        var made = made(api, "customers:read");
        String token = made.path("token");
        assertThat(as(token, "/customers").statusCode()).isEqualTo(200);

        var revoked = api.post("/api-tokens/" + made.path("id") + "/revoke");

        assertThat(revoked.<List<String>>path("can")).isEmpty();
        assertThat(as(token, "/customers").statusCode()).isEqualTo(401);
    }

    @Test
    void expiredAndForgedTokensAreRefused() {
        var api = Api.ofNewOrganisation();
        var made = made(api, "customers:read");
        String token = made.path("token");
        var other = Api.ofNewOrganisation();

        assertThat(as(token + "x", "/customers").statusCode()).isEqualTo(401);
        assertThat(as("rpt_nonsense", "/customers").statusCode()).isEqualTo(401);
        var elsewhere = token.replace(
                api.organisation().id().toString(), other.organisation().id().toString());
        assertThat(as(elsewhere, "/customers").statusCode()).isEqualTo(401);

        app.rapport.platform.tenancy.Tenancy.runAs(
                api.organisation().id(),
                () -> jdbi.useHandle(
                        handle -> handle.execute("update api_token set expires_at = now() - interval '1 second'")));
        assertThat(as(token, "/customers").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyGivesATokenMoreThanTheyHaveOrMakesOneThatHasEnded() {
        var manager = Api.ofNewOrganisation().as("manager");

        var tooMuch = made(manager, "customers:read", "roles:write");
        var late = manager.post(
                "/api-tokens",
                Map.of("name", "Old", "permissions", List.of("customers:read"), "expiresAt", "2020-01-01T00:00:00Z"));

        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.<String>path("errors[0].pointer")).isEqualTo("/permissions/1");
        assertThat(late.<String>path("errors[0].pointer")).isEqualTo("/expiresAt");
    }

    @Test
    void tokenLosesWhatItsMemberLoses() {
        var admin = Api.ofNewOrganisation();
        var manager = admin.as("manager");
        String token = made(manager, "customers:read", "customers:write").path("token");
        assertThat(as(token, "/customers").statusCode()).isEqualTo(200);

        admin.post("/members/" + manager.memberId() + "/deactivate");

        assertThat(as(token, "/customers").statusCode()).isEqualTo(401);
    }

    @Test
    void programsNeitherMakeTokensNorTouchThePersonsKeys() {
        var api = Api.ofNewOrganisation();
        String token = made(api, "api-tokens:write", "api-tokens:read").path("token");
        var program = given().basePath("/api/v1").auth().oauth2(token).contentType("application/json");

        var another = program.body(Map.of("name", "More", "permissions", List.of("api-tokens:read")))
                .post("/api-tokens");
        var password = program.body(Map.of("currentPassword", Api.PASSWORD, "newPassword", "another long password"))
                .post("/me/password");

        assertThat(another.statusCode()).isEqualTo(403);
        assertThat(password.statusCode()).isEqualTo(403);
        assertThat(password.<String>path("detail")).startsWith("Only somebody who is signed in");
        assertThat(as(token, "/me/sessions").statusCode()).isEqualTo(403);
        assertThat(as(token, "/me/sign-ins").statusCode()).isEqualTo(403);
    }

    @Test
    void programSeesTheJobsItAskedForAndNotItsMembersOthers() {
        var api = Api.ofNewOrganisation();
        var everything = Map.of("filter", "", "action", "ARCHIVE");
        String ofPerson = api.post("/customers/bulk", everything).path("id");
        var program = api.program("customers:read", "customers:write");
        String own = program.post("/customers/bulk", everything).path("id");

        assertThat(program.get("/jobs").<List<String>>path("items.id")).containsExactly(own);
        assertThat(program.get("/jobs/" + ofPerson).statusCode()).isEqualTo(404);
        assertThat(api.get("/jobs").<List<String>>path("items.id")).contains(ofPerson, own);
    }

    @Test
    void managerSeesOwnTokensAndAdministratorsAll() {
        var admin = Api.ofNewOrganisation();
        var manager = admin.as("manager");
        var soon = Instant.now().plusSeconds(3600).toString();
        admin.create("/api-tokens", Map.of("name", "ERP", "permissions", List.of("customers:read"), "expiresAt", soon));
        String own = made(manager, "customers:read").path("id");

        assertThat(manager.get("/api-tokens").<List<String>>path("items.id")).containsExactly(own);
        assertThat(admin.get("/api-tokens").<List<String>>path("items.name"))
                .containsExactlyInAnyOrder("ERP", "Web shop");
        assertThat(admin.as("reader").get("/api-tokens").statusCode()).isEqualTo(403);
    }
}
