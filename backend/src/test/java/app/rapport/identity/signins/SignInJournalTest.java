package app.rapport.identity.signins;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SignInJournalTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Retention retention;

    private static Response signIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .header("User-Agent", "Lynx/2.9")
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/sign-in");
    }

    private static List<String> kinds(Api api) {
        return api.get("/me/sign-ins?sort=at").path("items.kind");
    }

    @Test
    void saysWhoCameInWhenFromWhereAndByWhat() {
        var before = Instant.now();
        var api = Api.ofNewOrganisation();
        signIn(api.organisation().administrator(), Api.PASSWORD);

        var last = api.get("/me/sign-ins?limit=1");

        assertThat(last.<String>path("items[0].kind")).isEqualTo("SIGNED_IN");
        assertThat(last.<String>path("items[0].method")).isEqualTo("PASSWORD");
        assertThat(last.<String>path("items[0].member.name")).isEqualTo("Ada Admin");
        assertThat(last.<String>path("items[0].address")).isEqualTo("127.0.0.1");
        assertThat(last.<String>path("items[0].userAgent")).isEqualTo("Lynx/2.9");
        assertThat(Instant.parse(last.<String>path("items[0].at"))).isBetween(before.minusSeconds(1), Instant.now());
    }

    @Test
    void failedAttemptIsNotedWithTheMemberItWasFor() throws InterruptedException {
        var api = Api.ofNewOrganisation();

        signIn(api.organisation().administrator(), "not the password");

        for (var tries = 0; tries < 50 && !kinds(api).contains("FAILED"); tries++) {
            Thread.sleep(100);
        }
        assertThat(kinds(api)).containsExactly("SIGNED_IN", "FAILED");
    }

    @Test
    void whatIsDoneToTheWaysInIsNoted() {
        var api = Api.ofNewOrganisation();
        var other = signIn(api.organisation().administrator(), Api.PASSWORD);
        var token = api.post("/api-tokens", Map.of("name", "Web shop", "permissions", List.of("customers:read")));
        api.post("/api-tokens/" + token.path("id") + "/revoke");
        api.post("/api-tokens/" + token.path("id") + "/revoke");
        given().cookie("rapport_refresh", other.cookie("rapport_refresh")).post("/api/v1/auth/sign-out");
        signIn(api.organisation().administrator(), Api.PASSWORD);
        var sessions = api.get("/me/sessions").<List<Map<String, Object>>>path("items");
        var elsewhere = sessions.stream()
                .filter(session -> !Boolean.TRUE.equals(session.get("current")))
                .findFirst()
                .orElseThrow();
        api.request().delete("/me/sessions/" + elsewhere.get("id"));
        api.post("/me/password", Map.of("currentPassword", Api.PASSWORD, "newPassword", "another horse battery"));

        assertThat(kinds(api))
                .containsExactly(
                        "SIGNED_IN",
                        "SIGNED_IN",
                        "TOKEN_MADE",
                        "TOKEN_REVOKED",
                        "SIGNED_OUT",
                        "SIGNED_IN",
                        "SESSION_ENDED",
                        "PASSWORD_CHANGED");
        assertThat(api.get("/me/sign-ins?filter=kind==TOKEN_MADE").<String>path("items[0].subject"))
                .isEqualTo("Web shop");
    }

    @Test
    void aPasswordIsNotChangedToItselfOrToOnesAddress() {
        var api = Api.ofNewOrganisation();

        var same = api.post("/me/password", Map.of("currentPassword", Api.PASSWORD, "newPassword", Api.PASSWORD));
        var address = api.post(
                "/me/password",
                Map.of(
                        "currentPassword",
                        Api.PASSWORD,
                        "newPassword",
                        api.organisation().administrator()));

        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.<String>path("errors[0].pointer")).isEqualTo("/newPassword");
        assertThat(same.<String>path("errors[0].code")).isEqualTo("password-unchanged");
        assertThat(address.<String>path("errors[0].pointer")).isEqualTo("/newPassword");
        assertThat(address.<String>path("errors[0].code")).isEqualTo("password-is-name");
        assertThat(kinds(api)).containsExactly("SIGNED_IN");
    }

    @Test
    void passwordChangeEndsTheOtherSessions() {
        var api = Api.ofNewOrganisation();
        var other = signIn(api.organisation().administrator(), Api.PASSWORD);

        var changed = api.post(
                "/me/password", Map.of("currentPassword", Api.PASSWORD, "newPassword", "another horse battery"));

        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(api.get("/me").statusCode()).isEqualTo(200);
        assertThat(given().auth()
                        .oauth2(other.path("accessToken"))
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(401);
        assertThat(given().cookie("rapport_refresh", other.cookie("rapport_refresh"))
                        .post("/api/v1/auth/refresh")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aCopiedCookieIsNoted() {
        var api = Api.ofNewOrganisation();
        var first = signIn(api.organisation().administrator(), Api.PASSWORD).cookie("rapport_refresh");
        var second = given().cookie("rapport_refresh", first)
                .post("/api/v1/auth/refresh")
                .cookie("rapport_refresh");
        given().cookie("rapport_refresh", second).post("/api/v1/auth/refresh");
        given().cookie("rapport_refresh", first).post("/api/v1/auth/refresh");

        var last = api.get("/me/sign-ins?limit=1");

        assertThat(last.<String>path("items[0].kind")).isEqualTo("SESSION_ENDED");
        assertThat(last.<String>path("items[0].method")).isEqualTo("COPIED_COOKIE");
    }

    @Test
    void membersSeeTheirOwnAndAdministratorsEverybodys() {
        var admin = Api.ofNewOrganisation();
        var sales = admin.as("sales");

        assertThat(sales.get("/sign-ins").statusCode()).isEqualTo(403);
        assertThat(sales.get("/me/sign-ins").<List<String>>path("items.member.name"))
                .containsExactly("Member sales");
        assertThat(admin.get("/sign-ins").<List<String>>path("items.member.name"))
                .containsExactly("Member sales", "Ada Admin");
        assertThat(admin.get("/sign-ins?filter=memberId==" + sales.memberId()).<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var admin = Api.ofNewOrganisation();
        admin.as("sales");
        admin.as("reader");

        var first = admin.get("/sign-ins?limit=2");
        var rest = admin.get("/sign-ins?limit=2&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.member.name")).containsExactly("Member reader", "Member sales");
        assertThat(rest.<List<String>>path("items.member.name")).containsExactly("Ada Admin");
        assertThat(rest.<String>path("next")).isNull();
    }

    @Test
    void anAdministratorWhoActsIsNamed() {
        var admin = Api.ofNewOrganisation();
        var sales = admin.as("sales");

        admin.post("/members/" + sales.memberId() + "/deactivate");

        var last = admin.get("/sign-ins?limit=1");
        assertThat(last.<String>path("items[0].kind")).isEqualTo("SESSION_ENDED");
        assertThat(last.<String>path("items[0].member.name")).isEqualTo("Member sales");
        assertThat(last.<String>path("items[0].actor.name")).isEqualTo("Ada Admin");
    }

    @Test
    void theServiceCanOnlyAdd() {
        var api = Api.ofNewOrganisation();

        for (var change : List.of("update sign_in_event set kind = 'SIGNED_OUT'", "delete from sign_in_event")) {
            assertThatThrownBy(() -> Tenancy.runAs(
                            api.organisation().id(), () -> jdbi.useHandle(handle -> handle.execute(change))))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void whatWasKeptLongEnoughIsSweptOut() {
        var api = Api.ofNewOrganisation();
        Tenancy.runAs(api.organisation().id(), () -> jdbi.useHandle(handle -> handle.execute("""
                insert into sign_in_event (tenant_id, id, at, kind, member_id)
                select tenant_id, gen_random_uuid(), now() - interval '366 days', 'SIGNED_OUT', id from member""")));

        retention.sweep();

        assertThat(kinds(api)).containsExactly("SIGNED_IN");
    }
}
