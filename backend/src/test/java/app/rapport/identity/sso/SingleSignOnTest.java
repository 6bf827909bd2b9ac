package app.rapport.identity.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who comes in through an organisation's identity provider, and who does not. */
@QuarkusTest
class SingleSignOnTest extends ProviderScene {
    @Test
    void aMemberComesInAndItIsNoted() {
        var browser = Browser.leaving(email);

        var back = browser.back(provider.signIn(browser.question(), person("ana", email)));

        assertThat(browser.question())
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost:8080/api/v1/auth/single-sign-on/callback");
        assertThat(outcome(back)).isEqualTo("done");
        assertThat(memberOf(back)).isEqualTo(sales.memberId().toString());
        var noted = sales.get("/me/sign-ins?limit=1");
        assertThat(noted.<String>path("items[0].kind")).isEqualTo("SIGNED_IN");
        assertThat(noted.<String>path("items[0].method")).isEqualTo("SINGLE_SIGN_ON");
    }

    @Test
    void theCookieIsForThisWayAlone() {
        var cookie = Browser.begin(email).detailedCookie("rapport_single_sign_on");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(cookie.getPath()).isEqualTo("/api/v1/auth/single-sign-on");
        assertThat(cookie.getMaxAge()).isBetween(1L, 600L);
    }

    @Test
    void nothingTellsWhetherAnybodyHasTheAddress() {
        var known = Browser.begin(email);
        var unknown = Browser.begin("nobody" + email.substring(email.indexOf('@')));

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(200);
        assertThat(unknown.<Map<String, ?>>path("$").keySet())
                .isEqualTo(known.<Map<String, ?>>path("$").keySet());
        assertThat(unknown.<Object>path("ways")).isEqualTo(known.path("ways"));
        assertThat(Browser.begin("ana@elsewhere.example").<String>path("errors[0].code"))
                .isEqualTo("no-single-sign-on");
    }

    @Test
    void whatTheProviderSaysNeverShows() {
        var refused =
                Browser.leaving(email).back(Map.of("error", "access_denied", "error_description", "Call 555 now"));
        var broken = Browser.leaving(email).back(Map.of("error", "<script>"));
        var nothing = Browser.leaving(email).back(Map.of("code", ""));

        assertThat(outcome(refused)).isEqualTo("denied");
        assertThat(outcome(broken)).isEqualTo("misconfigured");
        assertThat(outcome(nothing)).isEqualTo("misconfigured");
    }

    @Test
    void anotherOrganisationsProviderOpensNothingHere() throws IOException {
        var other = Api.ofNewOrganisation();
        try (var hostile = new FakeProvider()) {
            var theirs = add(other, Map.of("issuer", hostile.issuer()));
            var browser = Browser.leaving(Map.of("email", email, "provider", theirs));

            var back = browser.back(hostile.signIn(browser.question(), person("ana", email)));

            assertThat(outcome(back)).isEqualTo("not-a-member");
        }
    }

    @Test
    void whereOrganisationsShareADomainThePersonChooses() {
        var other = Api.ofNewOrganisation();
        var theirs = add(other, Map.of("name", "Theirs"));

        var choice = Browser.begin(email);

        assertThat(choice.<String>path("address")).isNull();
        assertThat(choice.<List<String>>path("ways.organisation"))
                .containsExactlyInAnyOrder(
                        admin.organisation().details().name(),
                        other.organisation().details().name());
        assertThat(Browser.begin(Map.of("email", email, "provider", theirs)).<String>path("address"))
                .startsWith(provider.issuer());
    }

    @Test
    void anAddressThatIsNotVerifiedOpensNothing() {
        var unverified = signIn(claims -> person("ana", email).apply(claims).claim("email_verified", false));
        var none = signIn(claims -> claims.subject("ana"));

        assertThat(outcome(unverified)).isEqualTo("no-email");
        assertThat(outcome(none)).isEqualTo("no-email");
        assertThat(outcome(signIn(person("ana", email + "\0")))).isEqualTo("no-email");
        assertThat(outcome(signIn(claims -> claims.subject("ana").claim("email", email))))
                .isEqualTo("done");
    }

    @Test
    void anAddressOutsideTheDomainsOpensNothing() {
        var outside = "guest-" + admin.organisation().details().slug() + "@elsewhere.example";
        var guest = admin.create("/members", Map.of("name", "Guest", "email", outside));
        admin.post("/members/" + guest + "/invite").then().statusCode(200);

        assertThat(outcome(signIn(person("guest", outside)))).isEqualTo("not-a-member");
    }

    @Test
    void nobodyBecomesAMemberBySigningIn() {
        assertThat(outcome(signIn(person("new", "new" + email)))).isEqualTo("not-a-member");
        assertThat(admin.get("/members?total=true").<Integer>path("total.exact"))
                .isEqualTo(2);
    }

    @Test
    void aDeactivatedMemberStaysOutAndTheAttemptIsNoted() {
        assertThat(outcome(signIn(person("ana", email)))).isEqualTo("done");
        var id = sales.memberId();
        admin.post("/members/" + id + "/deactivate").then().statusCode(200);

        assertThat(outcome(signIn(person("ana", email)))).isEqualTo("not-a-member");
        assertThat(outcome(signIn(person("another", email)))).isEqualTo("not-a-member");
        var noted = admin.get("/sign-ins?limit=1&filter=memberId==" + id);
        assertThat(noted.<String>path("items[0].kind")).isEqualTo("FAILED");
        assertThat(noted.<String>path("items[0].method")).isEqualTo("SINGLE_SIGN_ON");
    }

    @Test
    void anInvitedMemberTakesTheInvitationUp() {
        var address = "ivan" + email;
        var path = "/members/" + admin.create("/members", Map.of("name", "Ivan", "email", address));
        assertThat(admin.get(path).<String>path("state")).isEqualTo("INVITED");

        assertThat("/members/" + memberOf(signIn(person("ivan", address)))).isEqualTo(path);
        assertThat(admin.get(path).<String>path("state")).isEqualTo("ACTIVE");
    }

    @Test
    void aMemberWhoIsYetToBeInvitedStaysOut() {
        var address = "ivan" + email;
        var path = "/members/" + admin.create("/members", Map.of("name", "Ivan", "email", address));
        admin.post(path + "/deactivate").then().statusCode(200);
        admin.post(path + "/reactivate").then().statusCode(200);
        assertThat(admin.get(path).<String>path("state")).isEqualTo("TO_INVITE");

        assertThat(outcome(signIn(person("ivan", address)))).isEqualTo("not-a-member");
        assertThat(admin.get(path).<String>path("state")).isEqualTo("TO_INVITE");
    }

    @Test
    void theAccountCountsOnceItIsKnown() {
        assertThat(outcome(signIn(person("ana", email)))).isEqualTo("done");

        var renamed = signIn(person("ana", "ana.maria" + email));
        var successor = signIn(person("another", email));

        assertThat(memberOf(renamed)).isEqualTo(sales.memberId().toString());
        assertThat(outcome(successor)).isEqualTo("other-account");
    }

    @Test
    void aProviderThatIsDownIsSaidSo() {
        var browser = Browser.leaving(email);
        var code = provider.signIn(browser.question(), person("ana", email));
        provider.close();

        assertThat(outcome(browser.back(code))).isEqualTo("unreachable");
    }

    @Test
    void nobodyLeavesForAProviderThatIsDown() {
        provider.close();

        var begun = Browser.begin(email);

        assertThat(begun.statusCode()).isEqualTo(409);
        assertThat(begun.<String>path("detail")).contains("cannot be reached");
    }

    @Test
    void aProviderSwitchedOffMeanwhileOpensNothing() {
        var browser = Browser.leaving(email);
        var code = provider.signIn(browser.question(), person("ana", email));
        var id = admin.get("/identity-providers").<String>path("items[0].id");
        admin.patch("/identity-providers/" + id, Map.of("active", false)).then().statusCode(200);

        assertThat(outcome(browser.back(code))).isEqualTo("expired");
        assertThat(Browser.begin(email).statusCode()).isEqualTo(422);
    }

    @Test
    void theProviderIsTrustedWithTheSecondFactor() {
        admin.patch("/organisation", Map.of("secondFactorRequired", true))
                .then()
                .statusCode(200);
        assertThat(sales.get("/customers").statusCode()).isEqualTo(403);
        var back = signIn(person("ana", email));

        var token = given().cookie("rapport_refresh", back.cookie("rapport_refresh"))
                .post("/api/v1/auth/refresh")
                .<String>path("accessToken");

        assertThat(given().auth().oauth2(token).get("/api/v1/customers").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whereSingleSignOnIsTheOnlyWayAdministratorsKeepTheirPassword() {
        var id = admin.get("/identity-providers").<String>path("items[0].id");
        admin.patch("/identity-providers/" + id, Map.of("passwordAllowed", false))
                .then()
                .statusCode(200);

        var refused = withPassword(email, Api.PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.<String>path("detail")).contains("single sign-on only");
        assertThat(withPassword(email, "a wrong password").<String>path("detail"))
                .doesNotContain("single sign-on");
        assertThat(withPassword(admin.organisation().administrator(), Api.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        assertThat(outcome(signIn(person("ana", email)))).isEqualTo("done");
        admin.patch("/identity-providers/" + id, Map.of("active", false)).then().statusCode(200);
        assertThat(withPassword(email, Api.PASSWORD).statusCode()).isEqualTo(200);
    }

    private static Response withPassword(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/sign-in");
    }
}
