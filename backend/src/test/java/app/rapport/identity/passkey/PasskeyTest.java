package app.rapport.identity.passkey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PasskeyTest {
    private static final Map<String, String> PASSWORD = Map.of("password", Api.PASSWORD);

    @ConfigProperty(name = "rapport.address")
    URI address;

    private SoftwareKey key() throws GeneralSecurityException {
        return new SoftwareKey(address.getScheme() + "://" + address.getAuthority(), address.getHost());
    }

    private static Response add(Api api, SoftwareKey key) throws GeneralSecurityException {
        return api.post(
                "/me/passkeys",
                key.made(api.post("/me/passkeys/options", PASSWORD).path(""), "Phone"));
    }

    private static String challenge() {
        return given().post("/api/v1/auth/passkey/options").path("challenge");
    }

    private static Response show(Object body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/passkey");
    }

    @Test
    void opensWithoutPasswordAndIsNoted() throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        var key = key();
        assertThat(add(api, key).<String>path("name")).isEqualTo("Phone");

        var signedIn = show(key.shown(challenge()));

        assertThat(signedIn.statusCode()).as(signedIn.asString()).isEqualTo(200);
        assertThat(signedIn.<String>path("member.id")).isEqualTo(api.memberId().toString());
        assertThat(signedIn.cookie("rapport_refresh")).isNotBlank();
        assertThat(api.get("/me/sign-ins?sort=at").<List<String>>path("items.kind"))
                .containsExactly("SIGNED_IN", "PASSKEY_ADDED", "SIGNED_IN");
        assertThat(api.get("/me/sign-ins?limit=1").<String>path("items[0].method"))
                .isEqualTo("PASSKEY");
        assertThat(api.get("/me/passkeys").<String>path("items[0].lastUsedAt")).isNotNull();
    }

    @Test
    void opensNothingWhereSingleSignOnIsTheOnlyWay() throws GeneralSecurityException {
        var admin = Api.ofNewOrganisation();
        var member = admin.as("sales");
        var key = key();
        add(member, key);
        assertThat(show(key.shown(challenge())).statusCode()).isEqualTo(200);
        admin.create(
                "/identity-providers",
                Map.of(
                        "name", "Staff",
                        "issuer", "https://login.example.com",
                        "clientId", "rapport",
                        "clientSecret", "secret",
                        "domains", List.of(admin.organisation().details().slug() + ".example"),
                        "passwordAllowed", false));

        var refused = show(key.shown(challenge()));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.<String>path("detail")).contains("single sign-on only");
    }

    @Test
    void anAnswerOpensOnce() throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        var key = key();
        add(api, key);
        var shown = key.shown(challenge());
        assertThat(show(shown).statusCode()).isEqualTo(200);

        assertThat(show(shown).statusCode()).isEqualTo(401);
    }

    @Test
    void anAnswerForAnotherAddressOpensNothing() throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        var elsewhere = new SoftwareKey("https://rapport.evil.example", address.getHost());

        assertThat(add(api, elsewhere).statusCode()).isEqualTo(422);
        assertThat(api.get("/me/passkeys").<List<?>>path("items")).isEmpty();
    }

    @Test
    void theDeviceMustKnowItsUser() throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        var key = key();
        add(api, key);

        var refused = show(key.withoutVerifying().shown(challenge()));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(api.get("/me/sign-ins?limit=1").<String>path("items[0].kind"))
                .isEqualTo("FAILED");
    }

    @Test
    void aCopiedKeyOpensNothing() throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        var key = key();
        add(api, key);
        assertThat(show(key.shown(challenge())).statusCode()).isEqualTo(200);
        assertThat(show(key.shown(challenge())).statusCode()).isEqualTo(200);
        key.rewind();

        assertThat(show(key.shown(challenge())).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherKeyUnderTheSameNameOpensNothing() throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        var key = key();
        add(api, key);
        var shown = key.shown(challenge());
        shown.put("signature", key.shown(challenge()).get("signature"));

        assertThat(show(shown).statusCode()).isEqualTo(401);
    }

    @Test
    void whatWasRemovedOpensNothing() throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        var key = key();
        var id = add(api, key).<String>path("id");

        assertThat(Api.ofNewOrganisation()
                        .request()
                        .delete("/me/passkeys/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.as("sales").request().delete("/me/passkeys/" + id).statusCode())
                .isEqualTo(404);
        assertThat(api.request().delete("/me/passkeys/" + id).statusCode()).isEqualTo(204);
        assertThat(show(key.shown(challenge())).statusCode()).isEqualTo(401);
    }

    @Test
    void isRenamedByItsOwner() throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        var key = key();
        var path = "/me/passkeys/" + add(api, key).<String>path("id");

        var renamed = api.patch(path, "\"0\"", Map.of("name", " Old phone "));

        assertThat(renamed.statusCode()).as(renamed.asString()).isEqualTo(200);
        assertThat(renamed.<String>path("name")).isEqualTo("Old phone");
        assertThat(renamed.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.get("/me/passkeys").<String>path("items[0].name")).isEqualTo("Old phone");
        assertThat(show(key.shown(challenge())).statusCode()).isEqualTo(200);
        assertThat(api.get("/me/passkeys").<Integer>path("items[0].version")).isEqualTo(1);
    }

    @Test
    void aNewNameMeetsTheVersionThatWasSeen() throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        var path = "/me/passkeys/" + add(api, key()).<String>path("id");
        api.patch(path, "\"0\"", Map.of("name", "First"));

        assertThat(api.patch(path, "\"0\"", Map.of("name", "Second")).statusCode())
                .isEqualTo(412);
        assertThat(api.patch(path, "", Map.of("name", "Second")).statusCode()).isEqualTo(428);
        assertThat(api.patch(path, "\"1\"", Map.of("name", " ")).statusCode()).isEqualTo(422);
        assertThat(api.get("/me/passkeys").<String>path("items[0].name")).isEqualTo("First");
    }

    @Test
    void nobodyElseRenamesIt() throws GeneralSecurityException {
        var admin = Api.ofNewOrganisation();
        var path = "/me/passkeys/" + add(admin, key()).<String>path("id");

        for (var other : List.of(admin.as("sales"), Api.ofNewOrganisation())) {
            assertThat(other.patch(path, "*", Map.of("name", "Mine")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(admin.get("/me/passkeys").<String>path("items[0].name")).isEqualTo("Phone");
    }

    @Test
    void aDeactivatedMembersPasskeyOpensNothing() throws GeneralSecurityException {
        var admin = Api.ofNewOrganisation();
        var member = admin.as("sales");
        var key = key();
        add(member, key);
        admin.post("/members/" + member.memberId() + "/deactivate");

        assertThat(show(key.shown(challenge())).statusCode()).isEqualTo(401);
    }

    @Test
    void aChallengeGivenToOneMemberMakesNoPasskeyForAnother() throws GeneralSecurityException {
        var admin = Api.ofNewOrganisation();
        var other = admin.as("sales");
        var made = key().made(admin.post("/me/passkeys/options", PASSWORD).path(""), "Phone");

        assertThat(other.post("/me/passkeys", made).statusCode()).isEqualTo(422);
    }

    @Test
    void administratorsTakeAwayWhatWasLost() throws GeneralSecurityException {
        var admin = Api.ofNewOrganisation();
        var member = admin.as("sales");
        var key = key();
        add(member, key);
        var path = "/members/" + member.memberId();
        assertThat(admin.get(path).<Boolean>path("secondFactor")).isTrue();

        assertThat(admin.post(path + "/reset-second-factor").statusCode()).isEqualTo(200);

        assertThat(show(key.shown(challenge())).statusCode()).isEqualTo(401);
    }

    @Test
    void whereASecondFactorIsAskedForAPasswordAloneAddsNoOtherBesideAPasskey() throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        add(api, key());
        assertThat(api.patch("/organisation", Map.of("secondFactorRequired", true))
                        .statusCode())
                .isEqualTo(200);
        var credentials = Map.of("email", api.organisation().administrator(), "password", Api.PASSWORD);
        String token = given().contentType(ContentType.JSON)
                .body(credentials)
                .post("/api/v1/auth/sign-in")
                .path("accessToken");

        for (var path : List.of("/api/v1/me/passkeys/options", "/api/v1/me/second-factor")) {
            var refused = given().auth().oauth2(token).post(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.<String>path("detail")).contains("sign in with it");
        }
        assertThat(given().auth().oauth2(token).get("/api/v1/me").<Boolean>path("secondFactorMissing"))
                .isTrue();
    }
}
