package app.rapport.identity.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import app.rapport.test.WrongGuesses;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who comes in through an organisation's identity provider, and who does not. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SingleSignOnTest {
    private FakeProvider provider;
    private Api admin;
    private Api sales;
    private String email;

    @BeforeEach
    void begin() throws IOException {
        provider = new FakeProvider();
        admin = Api.ofNewOrganisation();
        sales = admin.as("sales");
        email = emailOf(sales);
        add(admin, Map.of());
    }

    /** All tests come from one address, which would be slowed down. */
    @AfterEach
    void end() {
        provider.close();
        WrongGuesses.forget();
    }

    private UUID add(Api organisation, Map<String, Object> more) {
        var input = new HashMap<String, Object>(Map.of(
                "name",
                "Staff",
                "issuer",
                provider.issuer(),
                "clientId",
                FakeProvider.CLIENT,
                "clientSecret",
                FakeProvider.SECRET,
                "domains",
                List.of(admin.organisation().details().slug() + ".example")));
        input.putAll(more);
        return organisation.create("/identity-providers", input);
    }

    private static String emailOf(Api member) {
        return member.get("/me").path("email");
    }

    private static UnaryOperator<JWTClaimsSet.Builder> person(String subject, String email) {
        return claims -> claims.subject(subject).claim("email", email).claim("email_verified", true);
    }

    private Response signIn(UnaryOperator<JWTClaimsSet.Builder> who) {
        var browser = Browser.leaving(email);
        return browser.back(provider.signIn(browser.question(), who));
    }

    private static String outcome(Response back) {
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(303);
        assertThat(back.header("Location")).contains("/sign-in?sso=");
        var outcome = back.header("Location").replaceAll(".*sso=", "");
        assertThat(back.cookies().containsKey("rapport_refresh")).isEqualTo(outcome.equals("done"));
        return outcome;
    }

    private static String memberOf(Response back) {
        return given().cookie("rapport_refresh", back.cookie("rapport_refresh"))
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(200)
                .extract()
                .path("member.id");
    }

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

    static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("another nonce", claim("nonce", "of another question")),
                Arguments.of("no nonce", claim("nonce", null)),
                Arguments.of("another audience", claim("aud", "somebody-else")),
                Arguments.of("another issuer", claim("iss", "https://evil.example")),
                Arguments.of("a subject too long", claim("sub", "x".repeat(256))),
                Arguments.of("a subject that is no text", claim("sub", "a\0b")),
                Arguments.of("expired", claim("exp", Date.from(Instant.now().minusSeconds(600)))));
    }

    private static UnaryOperator<JWTClaimsSet.Builder> claim(String name, @Nullable Object value) {
        return claims -> claims.claim(name, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aTokenForSomethingElseIsNotTrusted(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        var back = signIn(claims -> change.apply(person("ana", email).apply(claims)));

        assertThat(outcome(back)).as(what).isEqualTo("not-trusted");
    }

    static Stream<Arguments> writings() {
        return Stream.of(
                Arguments.of(
                        "another key of the same name",
                        written(claims -> FakeProvider.signed(FakeProvider.newKey("first"), claims))),
                Arguments.of(
                        "another key",
                        written(claims -> FakeProvider.signed(FakeProvider.newKey("unheard of"), claims))),
                Arguments.of("no signature", written(claims -> new PlainJWT(claims).serialize())),
                Arguments.of("the shared secret", written(SingleSignOnTest::withSecret)));
    }

    private static Function<JWTClaimsSet, String> written(Function<JWTClaimsSet, String> writing) {
        return writing;
    }

    private static String withSecret(JWTClaimsSet claims) {
        try {
            var secret = FakeProvider.SECRET.repeat(2).getBytes(StandardCharsets.UTF_8);
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void aTokenTheProviderDidNotSignIsNotTrusted(String what, Function<JWTClaimsSet, String> writing) {
        var browser = Browser.leaving(email);

        var back = browser.back(provider.signIn(browser.question(), person("ana", email), writing));

        assertThat(outcome(back)).as(what).isEqualTo("not-trusted");
    }

    @Test
    void aTamperedTokenIsNotTrusted() {
        var browser = Browser.leaving(email);

        var back = browser.back(provider.signIn(browser.question(), person("ana", "x" + email), claims -> {
            var parts = FakeProvider.signed(provider.key(), claims).split("\\.", -1);
            var forged = new JWTClaimsSet.Builder(claims).claim("email", email).build();
            return parts[0] + "." + Base64URL.encode(forged.toString()) + "." + parts[2];
        }));

        assertThat(outcome(back)).isEqualTo("not-trusted");
    }

    @Test
    void aNewKeyOfTheProviderIsTaken() {
        assertThat(outcome(signIn(person("ana", email)))).isEqualTo("done");
        provider.rotate();

        assertThat(outcome(signIn(person("ana", email)))).isEqualTo("done");
    }

    @Test
    void theWayIsWalkedOnce() {
        var browser = Browser.leaving(email);
        browser.back(provider.signIn(browser.question(), person("ana", email)));

        var again = browser.back(provider.signIn(browser.question(), person("ana", email)));

        assertThat(outcome(again)).isEqualTo("expired");
    }

    @Test
    void anotherBrowserCannotFinish() {
        var mine = Browser.leaving(email);
        var other = Browser.leaving(email);
        var code = provider.signIn(mine.question(), person("ana", email));

        assertThat(outcome(mine.back(other.cookie(), Map.of("code", code)))).isEqualTo("expired");
        assertThat(outcome(mine.back("", Map.of("code", code)))).isEqualTo("expired");
    }

    @Test
    void anotherQuestionsCodeIsNotTaken() {
        var mine = Browser.leaving(email);
        var other = Browser.leaving(email);

        var back = mine.back(provider.signIn(other.question(), person("ana", email)));

        assertThat(outcome(back)).isEqualTo("misconfigured");
    }

    @Test
    void anAnswerOfAnotherProviderIsNotTaken() {
        var browser = Browser.leaving(email);
        var code = provider.signIn(browser.question(), person("ana", email));

        assertThat(outcome(browser.back(Map.of("code", code, "iss", "https://evil.example"))))
                .isEqualTo("not-trusted");
    }

    @Test
    void forgeriesFromOneAddressAreSlowedDown() {
        UnaryOperator<JWTClaimsSet.Builder> forged =
                claims -> person("ana", email).apply(claims).claim("nonce", "of another question");
        assertThat(outcome(signIn(forged))).isEqualTo("not-trusted");
        WrongGuesses.add(37);
        assertThat(outcome(signIn(forged))).isEqualTo("not-trusted");

        var blocked = Browser.begin(email);

        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(blocked.header("Retry-After"))).isPositive();
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
