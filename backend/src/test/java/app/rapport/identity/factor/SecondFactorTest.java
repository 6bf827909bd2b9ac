package app.rapport.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import app.rapport.test.WrongGuesses;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SecondFactorTest {
    @Inject
    Jdbi jdbi;

    private static String email(Api api) {
        return api.get("/me").path("email");
    }

    @Test
    void signInAsksForACodeAndGivesNothingBefore() {
        var api = Api.ofNewOrganisation();
        var app = Authenticator.begunBy(api);
        app.confirm(api);

        var asked = Authenticator.password(email(api));
        var signedIn = Authenticator.code(asked.path("challenge"), app.nextCode());

        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.<String>path("type")).isEqualTo("/problems/second-factor");
        assertThat(asked.cookies()).isEmpty();
        assertThat(asked.asString()).doesNotContain("accessToken");
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(signedIn.cookie("rapport_refresh")).isNotBlank();
        assertThat(signedIn.<String>path("member.email")).isEqualTo(email(api));
    }

    @Test
    void aCodeOpensOnce() {
        var api = Api.ofNewOrganisation();
        var app = Authenticator.begunBy(api);
        app.confirm(api);
        var code = app.nextCode();
        assertThat(Authenticator.code(Authenticator.challenge(email(api)), code).statusCode())
                .isEqualTo(200);

        var replayed = Authenticator.code(Authenticator.challenge(email(api)), code);

        assertThat(replayed.statusCode()).isEqualTo(401);
        assertThat(replayed.<String>path("errors[0].pointer")).isEqualTo("/code");
        assertThat(Authenticator.code(Authenticator.challenge(email(api)), app.nextCode())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theCodeOfTheEnrolmentDoesNotOpen() {
        var api = Api.ofNewOrganisation();
        var app = Authenticator.begunBy(api);
        app.confirm(api);

        var replayed = Authenticator.code(Authenticator.challenge(email(api)), app.code());

        assertThat(replayed.statusCode()).isEqualTo(401);
    }

    @Test
    void aChallengeOpensOnce() {
        var api = Api.ofNewOrganisation();
        var app = Authenticator.begunBy(api);
        app.confirm(api);
        var challenge = Authenticator.challenge(email(api));
        assertThat(Authenticator.code(challenge, app.nextCode()).statusCode()).isEqualTo(200);

        var again = Authenticator.code(challenge, app.nextCode());

        assertThat(again.statusCode()).isEqualTo(401);
    }

    @Test
    void aSecretThatWasNotConfirmedDoesNotCount() {
        var api = Api.ofNewOrganisation();
        Authenticator.begunBy(api);

        var refused = api.post("/me/second-factor/confirm", Map.of("code", "000000"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/code");
        assertThat(api.get("/me/second-factor").<Boolean>path("enabled")).isFalse();
        assertThat(Authenticator.password(email(api)).statusCode()).isEqualTo(200);
    }

    @Test
    void enrolmentShowsACodeToScanAndASecretToType() {
        var enrolment = Api.ofNewOrganisation().post("/me/second-factor", Map.of("password", Api.PASSWORD));

        assertThat(enrolment.<String>path("secret")).matches("[A-Z2-7]{32}");
        assertThat(enrolment.<String>path("uri")).startsWith("otpauth://totp/Rapport%20Test");
        assertThat(enrolment.<String>path("qrCode")).startsWith("<svg").doesNotContain("script", "style");
    }

    @Test
    void recoveryCodeOpensOnceHoweverItIsTyped() {
        var api = Api.ofNewOrganisation();
        List<String> codes = Authenticator.begunBy(api).confirm(api);
        var first = codes.getFirst();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(Authenticator.code(Authenticator.challenge(email(api)), first.toUpperCase(java.util.Locale.ROOT))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Authenticator.code(Authenticator.challenge(email(api)), first.replace("-", ""))
                        .statusCode())
                .isEqualTo(401);
        assertThat(api.get("/me/second-factor").<Integer>path("recoveryCodesLeft"))
                .isEqualTo(9);
    }

    @Test
    void newRecoveryCodesReplaceTheOldForThePassword() {
        var api = Api.ofNewOrganisation();
        List<String> old = Authenticator.begunBy(api).confirm(api);
        assertThat(api.post("/me/second-factor/recovery-codes", Map.of("password", "not the password"))
                        .statusCode())
                .isEqualTo(422);

        List<String> renewed = api.post("/me/second-factor/recovery-codes", Map.of("password", Api.PASSWORD))
                .path("recoveryCodes");

        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(Authenticator.code(Authenticator.challenge(email(api)), old.getLast())
                        .statusCode())
                .isEqualTo(401);
        assertThat(Authenticator.code(Authenticator.challenge(email(api)), renewed.getLast())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void guessingCodesIsSlowedDownAlsoWithNewChallenges() {
        var api = Api.ofNewOrganisation();
        var app = Authenticator.begunBy(api);
        app.confirm(api);
        for (var guess = 0; guess < 4; guess++) {
            Authenticator.code(Authenticator.challenge(email(api)), "00000" + guess);
        }
        WrongGuesses.add(8);
        Authenticator.code(Authenticator.challenge(email(api)), "000013");

        var blocked = Authenticator.code(Authenticator.challenge(email(api)), app.nextCode());

        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(blocked.header("Retry-After"))).isPositive();
    }

    @Test
    void confirmingEndsTheSessionsOpenedWithThePasswordAlone() {
        var api = Api.ofNewOrganisation();
        var other = Authenticator.password(email(api));

        Authenticator.begunBy(api).confirm(api);

        assertThat(api.get("/me").statusCode()).isEqualTo(200);
        assertThat(io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(other.path("accessToken"))
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void givingItUpTakesThePassword() {
        var api = Api.ofNewOrganisation();
        Authenticator.begunBy(api).confirm(api);

        var refused = api.post("/me/second-factor/disable", Map.of("password", "not the password"));
        var done = api.post("/me/second-factor/disable", Map.of("password", Api.PASSWORD));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/password");
        assertThat(done.statusCode()).isEqualTo(204);
        assertThat(Authenticator.password(email(api)).statusCode()).isEqualTo(200);
    }

    @Test
    void guessingThePasswordInASessionIsSlowedDown() {
        var api = Api.ofNewOrganisation();
        for (var guess = 0; guess < 4; guess++) {
            api.post("/me/second-factor/disable", Map.of("password", "guess number " + guess));
        }
        WrongGuesses.add(8);
        api.post("/me/second-factor/disable", Map.of("password", "guess number 13"));

        var blocked = api.post(
                "/me/password", Map.of("currentPassword", Api.PASSWORD, "newPassword", "another horse battery"));

        assertThat(blocked.statusCode()).isEqualTo(429);
    }

    @Test
    void administratorsResetThatOfOthersAndNobodyElseDoes() {
        var admin = Api.ofNewOrganisation();
        var member = admin.as("sales");
        Authenticator.begunBy(member).confirm(member);
        var path = "/members/" + member.memberId();
        assertThat(admin.get(path).<Boolean>path("secondFactor")).isTrue();
        assertThat(admin.get(path).<List<String>>path("can")).contains("reset-second-factor");
        assertThat(member.post(path + "/reset-second-factor").statusCode()).isEqualTo(403);
        assertThat(Api.ofNewOrganisation().post(path + "/reset-second-factor").statusCode())
                .isEqualTo(404);
        var email = email(member);

        var reset = admin.post(path + "/reset-second-factor");

        assertThat(reset.statusCode()).isEqualTo(200);
        assertThat(reset.<Boolean>path("secondFactor")).isFalse();
        assertThat(member.get("/me").statusCode()).isEqualTo(401);
        assertThat(Authenticator.password(email).statusCode()).isEqualTo(200);
        assertThat(admin.post(path + "/reset-second-factor").statusCode()).isEqualTo(409);
    }

    @Test
    void databaseHoldsNeitherSecretNorRecoveryCodes() {
        var api = Api.ofNewOrganisation();
        var secret =
                api.post("/me/second-factor", Map.of("password", Api.PASSWORD)).<String>path("secret");

        var stored = Tenancy.callAs(
                api.organisation().id(),
                () -> jdbi.withHandle(handle -> handle.createQuery("select secret from second_factor")
                        .mapTo(String.class)
                        .one()));

        assertThat(stored).startsWith("v1:").doesNotContain(secret);
    }

    @Test
    void programsHaveNoSecondFactor() {
        var api = Api.ofNewOrganisation();
        String token = api.post("/api-tokens", Map.of("name", "x", "permissions", List.of("customers:read")))
                .path("token");

        var refused = io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("password", Api.PASSWORD))
                .post("/api/v1/me/second-factor");

        assertThat(refused.statusCode()).isEqualTo(403);
    }
}
