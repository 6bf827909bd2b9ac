package app.rapport.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.rapport.test.Api;
import app.rapport.test.WrongGuesses;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {
    private static Response signIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/sign-in");
    }

    private static Response refresh(String cookie) {
        return given().cookie("rapport_refresh", cookie).post("/api/v1/auth/refresh");
    }

    private static JsonPath claims(String token) {
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    @Test
    void passwordGivesTokenThatKnowsTheMember() {
        var api = Api.ofNewOrganisation();

        var me = api.get("/me");

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.<String>path("organisation.slug"))
                .isEqualTo(api.organisation().details().slug());
        assertThat(me.<String>path("permissions.'customers:write'")).isEqualTo("ORGANISATION");
    }

    @Test
    void wrongPasswordAndUnknownAddressLookTheSame() {
        var known = Api.ofNewOrganisation().organisation().administrator();

        var wrongPassword = signIn(known, "not the password");
        var unknown = signIn("nobody@nowhere.example", "not the password");

        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrongPassword.<String>path("detail"))
                .isEqualTo("The e-mail address or the password is not right.")
                .isEqualTo(unknown.path("detail"));
    }

    @Test
    void guessingIsSlowedDown() {
        var known = Api.ofNewOrganisation().organisation().administrator();
        for (var guess = 0; guess < 4; guess++) {
            assertThat(signIn(known, "guess number " + guess).statusCode()).isEqualTo(401);
        }
        WrongGuesses.add(8);
        signIn(known, "guess number 13");

        var blocked = signIn(known, Api.PASSWORD);

        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(blocked.header("Retry-After"))).isPositive();
        assertThat(blocked.<String>path("detail")).isEqualTo("Please wait 5 minutes, then try again.");
    }

    @Test
    void accessTokenLivesForFifteenMinutesAndItsHolderIsTold() {
        var before = Instant.now();

        var signedIn = signIn(Api.ofNewOrganisation().organisation().administrator(), Api.PASSWORD);

        var told = Instant.parse(signedIn.path("expiresAt"));
        assertThat(told).isCloseTo(before.plus(Duration.ofMinutes(15)), within(30, ChronoUnit.SECONDS));
        assertThat(claims(signedIn.path("accessToken")).getLong("exp")).isEqualTo(told.getEpochSecond());
        assertThat(signedIn.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void refreshTokenIsOutOfReachOfScriptsAndOtherSites() {
        var email = Api.ofNewOrganisation().organisation().administrator();

        var cookie = signIn(email, Api.PASSWORD).detailedCookie("rapport_refresh");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/api/v1/auth");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(30).toSeconds());
        assertThat(cookie.isSecured()).isFalse();
        assertThat(new SessionAnswers("https://crm.example")
                        .signedOut()
                        .getCookies()
                        .values())
                .hasSize(1)
                .allMatch(NewCookie::isSecure);
    }

    @Test
    void usedRefreshTokenEndsTheSession() throws InterruptedException {
        var email = Api.ofNewOrganisation().organisation().administrator();
        var first = signIn(email, Api.PASSWORD).cookie("rapport_refresh");
        var second = refresh(first).cookie("rapport_refresh");
        var third = refresh(second).cookie("rapport_refresh");

        var stolen = refresh(first);

        assertThat(stolen.statusCode()).isEqualTo(401);
        assertThat(refresh(third).statusCode()).isEqualTo(401);
    }

    @Test
    void sessionEndedElsewhereStopsItsAccessTokenAtOnce() {
        var api = Api.ofNewOrganisation();
        var session = api.get("/me/sessions").<String>path("items[0].id");

        var ended = api.request().delete("/me/sessions/" + session);

        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(api.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void unknownParametersAndFieldsAreRefused() {
        var api = Api.ofNewOrganisation();

        var parameter = api.get("/members?colour=red");
        var field = api.post("/members", Map.of("name", "Ion", "shoeSize", 43));

        assertThat(parameter.statusCode()).isEqualTo(400);
        assertThat(parameter.<String>path("errors[0].pointer")).isEqualTo("?colour");
        assertThat(field.statusCode()).as(field.asString()).isEqualTo(400);
        assertThat(field.asString()).contains("shoeSize");
        assertThat(field.<String>path("errors[0].pointer")).isEqualTo("/shoeSize");
    }

    @Test
    void stalePatchIsRefusedWithTheCurrentRecord() {
        var api = Api.ofNewOrganisation();
        var id = api.create("/members", Map.of("name", "Ion Popescu"));
        var etag = api.get("/members/" + id).header("ETag");
        assertThat(api.patch("/members/" + id, Map.of("name", "Ion P.")).statusCode())
                .isEqualTo(200);

        var stale = api.patch("/members/" + id, etag, Map.of("name", "Ion the Late"));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.<String>path("current.name")).isEqualTo("Ion P.");
        assertThat(api.get("/members/" + id).<String>path("name")).isEqualTo("Ion P.");
    }
}
