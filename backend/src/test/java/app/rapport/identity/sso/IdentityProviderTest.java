package app.rapport.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How administrators set single sign-on up. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class IdentityProviderTest {
    private static final String SECRET = "never-to-be-seen-again";

    @Inject
    Jdbi jdbi;

    private static Map<String, Object> input(Map<String, ?> more) {
        var input = new HashMap<String, Object>(Map.of(
                "name",
                "Staff",
                "issuer",
                "https://login.example.com",
                "clientId",
                "rapport",
                "clientSecret",
                SECRET,
                "domains",
                List.of(" Example.COM ", "example.org")));
        input.putAll(more);
        return input;
    }

    private static Response add(Api api, Map<String, ?> more) {
        return api.post("/identity-providers", input(more));
    }

    private List<String> texts(Api api, String sql) {
        return Tenancy.callAs(
                api.organisation().id(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list()));
    }

    @Test
    void whatWasEnteredIsThereWithoutItsSecret() {
        var api = Api.ofNewOrganisation();

        var made = add(api, Map.of());

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.<List<String>>path("domains")).containsExactly("example.com", "example.org");
        assertThat(made.<Boolean>path("active")).isTrue();
        assertThat(made.<Boolean>path("passwordAllowed")).isTrue();
        assertThat(made.<String>path("redirectAddress"))
                .isEqualTo("http://localhost:8080/api/v1/auth/single-sign-on/callback");
        assertThat(made.asString()).doesNotContain(SECRET);
        assertThat(api.get("/identity-providers").<List<String>>path("items.name"))
                .containsExactly("Staff");
    }

    @Test
    void theSecretIsNowhereToBeRead() {
        var api = Api.ofNewOrganisation();
        var id = add(api, Map.of()).<String>path("id");
        api.patch("/identity-providers/" + id, Map.of("clientSecret", SECRET + "!"))
                .then()
                .statusCode(200);

        assertThat(texts(api, "select secret from identity_provider_secret"))
                .hasSize(1)
                .noneMatch(text -> text.contains(SECRET));
        var journal = texts(
                api,
                "select concat(before, after) from journal where aggregate = 'identity-providers' and aggregate_id = '"
                        + id + "'");
        assertThat(journal).isNotEmpty().noneMatch(text -> text.contains(SECRET));
        assertThat(api.get("/identity-providers/" + id).asString()).doesNotContain(SECRET);
    }

    @Test
    void anotherIssuerNeedsItsOwnSecret() {
        var api = Api.ofNewOrganisation();
        var id = add(api, Map.of()).<String>path("id");

        var refused = api.patch("/identity-providers/" + id, Map.of("issuer", "https://evil.example.com"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/clientSecret");
        assertThat(api.get("/identity-providers/" + id).<String>path("issuer")).isEqualTo("https://login.example.com");
        assertThat(api.patch("/identity-providers/" + id, Map.of("name", "Others"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNewOneNeedsASecret() {
        var input = input(Map.of());
        input.remove("clientSecret");

        var refused = Api.ofNewOrganisation().post("/identity-providers", input);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/clientSecret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.com",
                "https://10.0.0.1",
                "https://169.254.169.254",
                "https://keycloak.internal",
                "https://user:secret@login.example.com",
                "javascript:alert(1)",
                "login.example.com"
            })
    void addressesThatAreNotCalledAreRefused(String issuer) {
        var refused = add(Api.ofNewOrganisation(), Map.of("issuer", issuer));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "ana@example.com", "*.example.com", "exa mple.com", "-a.example"})
    void domainsThatAreNoneAreRefused(String domain) {
        var refused = add(Api.ofNewOrganisation(), Map.of("domains", List.of("example.com", domain)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/domains");
    }

    @Test
    void itIsForAdministratorsWhoAreSignedIn() {
        var api = Api.ofNewOrganisation();
        var id = add(api, Map.of()).<String>path("id");
        var sales = api.as("sales");
        var program = api.program("organisation:read", "organisation:write");

        assertThat(sales.get("/identity-providers").statusCode()).isEqualTo(403);
        assertThat(add(sales, Map.of()).statusCode()).isEqualTo(403);
        assertThat(add(program, Map.of()).statusCode()).isEqualTo(403);
        assertThat(program.patch("/identity-providers/" + id, "*", Map.of("name", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.post("/identity-providers/" + id + "/check").statusCode())
                .isEqualTo(403);
        assertThat(program.delete("/identity-providers/" + id, "*").statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherOrganisationsIsNotThere() {
        var id = add(Api.ofNewOrganisation(), Map.of()).<String>path("id");
        var stranger = Api.ofNewOrganisation();

        assertThat(stranger.get("/identity-providers/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.delete("/identity-providers/" + id, "*").statusCode())
                .isEqualTo(404);
        assertThat(stranger.post("/identity-providers/" + id + "/check").statusCode())
                .isEqualTo(404);
    }

    @Test
    void staleChangesAndDeletionsAreRefused() {
        var api = Api.ofNewOrganisation();
        var made = add(api, Map.of());
        var path = "/identity-providers/" + made.<String>path("id");
        api.patch(path, Map.of("name", "Newer")).then().statusCode(200);

        assertThat(api.patch(path, made.header("ETag"), Map.of("name", "Late")).statusCode())
                .isEqualTo(412);
        assertThat(api.delete(path, made.header("ETag")).statusCode()).isEqualTo(412);
        assertThat(api.delete(path, api.get(path).header("ETag")).statusCode()).isEqualTo(204);
        assertThat(api.get(path).statusCode()).isEqualTo(404);
    }

    private static Response check(Api api, String issuer) {
        var id = add(api, Map.of("issuer", issuer)).<String>path("id");
        return api.post("/identity-providers/" + id + "/check");
    }

    private static List<String> findings(Response check) {
        assertThat(check.statusCode()).as(check.asString()).isEqualTo(200);
        List<String> codes = check.path("findings.code");
        assertThat(check.<Boolean>path("ok")).isEqualTo(codes.isEmpty());
        return codes;
    }

    @Test
    void theCheckSaysWhatIsWrong() throws IOException {
        var api = Api.ofNewOrganisation();
        try (var provider = new FakeProvider()) {
            assertThat(findings(check(api, provider.issuer()))).isEmpty();
            assertThat(findings(check(api, provider.issuer() + "/"))).containsExactly("OTHER_ISSUER");
            assertThat(findings(check(api, provider.issuer() + "/nowhere"))).containsExactly("UNEXPECTED_STATUS");

            provider.saying("code_challenge_methods_supported", List.of("plain"))
                    .saying("response_types_supported", List.of("id_token"))
                    .saying("token_endpoint", "http://10.0.0.1/token");
            assertThat(findings(check(api, provider.issuer())))
                    .containsExactlyInAnyOrder("NO_PKCE", "NO_CODE_FLOW", "REFUSED_ENDPOINT");

            assertThat(check(api, provider.saying("issuer", 7).issuer()).<String>path("findings[0].code"))
                    .isEqualTo("NOT_DISCOVERY");
        }
    }

    @Test
    void theCheckFollowsNoRedirectAndReadsNoEndlessAnswer() throws IOException {
        var api = Api.ofNewOrganisation();
        try (var provider = new FakeProvider()) {
            var redirected = check(api, provider.answeringDiscovery(302).issuer());
            assertThat(findings(redirected)).containsExactly("UNEXPECTED_STATUS");
            assertThat(redirected.<String>path("findings[0].seen")).isEqualTo("302");

            provider.answeringDiscovery(200).saying("endless", "x".repeat(600_000));
            assertThat(findings(check(api, provider.issuer()))).containsExactly("TOO_LARGE");
        }
    }

    @Test
    void theCheckSaysThatNobodyAnswers() throws IOException {
        var api = Api.ofNewOrganisation();
        String gone;
        try (var provider = new FakeProvider()) {
            gone = provider.issuer();
        }

        assertThat(findings(check(api, gone))).containsExactly("NO_CONNECTION");
        assertThat(findings(check(api, "https://" + UUID.randomUUID() + ".example")))
                .hasSize(1)
                .isSubsetOf("UNKNOWN_HOST", "TIMEOUT", "REFUSED_ADDRESS");
    }
}
