package app.rapport.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The whole way, with a provider that others made. */
@QuarkusTest
@EnabledIfSystemProperty(
        named = "rapport.keycloak",
        matches = ".+",
        disabledReason = "there is no Keycloak here: 'make test-sso' fetches one and runs this")
class KeycloakTest {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final String REALM = """
            {"realm": "staff", "enabled": true, "sslRequired": "none",
             "clients": [{"clientId": "rapport", "secret": "%s", "enabled": true, "publicClient": false,
                          "standardFlowEnabled": true, "attributes": {"pkce.code.challenge.method": "S256"},
                          "redirectUris": ["http://localhost:8080/api/v1/auth/single-sign-on/callback"]}],
             "users": [%s, %s]}""".formatted(Keycloak.SECRET, user("ana", true), user("ion", false));

    private static String user(String name, boolean verified) {
        return """
                {"username": "%1$s", "email": "%1$s@keycloak.example", "emailVerified": %2$s, "enabled": true,
                 "firstName": "%1$s", "lastName": "Pop",
                 "credentials": [{"type": "password", "value": "%3$s", "temporary": false}]}""".formatted(name, verified, Keycloak.PASSWORD);
    }

    @Test
    void membersSignInAtKeycloak() throws Exception {
        try (var keycloak = Keycloak.start(Path.of(System.getProperty("rapport.keycloak")), REALM)) {
            var api = Api.ofNewOrganisation();
            var ana = api.create("/members", Map.of("name", "Ana", "email", "ana@keycloak.example"));
            api.create("/members", Map.of("name", "Ion", "email", "ion@keycloak.example"));
            var provider = api.create(
                    "/identity-providers",
                    Map.of(
                            "name",
                            "Keycloak",
                            "issuer",
                            keycloak.issuer(),
                            "clientId",
                            "rapport",
                            "clientSecret",
                            Keycloak.SECRET,
                            "domains",
                            List.of("keycloak.example")));

            var check = api.post("/identity-providers/" + provider + "/check");
            assertThat(check.<List<?>>path("findings")).as(check.asString()).isEmpty();

            assertThat(outcome(signIn("ana"))).isEqualTo("done");
            assertThat(api.get("/members/" + ana).<String>path("state")).isEqualTo("ACTIVE");
            assertThat(outcome(signIn("ion"))).isEqualTo("no-email");

            api.patch("/identity-providers/" + provider, Map.of("clientSecret", "not the one"))
                    .then()
                    .statusCode(200);
            assertThat(outcome(signIn("ana"))).isEqualTo("misconfigured");
        }
    }

    private static String outcome(Response back) {
        return back.header("Location").replaceAll(".*sso=", "");
    }

    /** Fills in Keycloak's own form, and comes back with what it gives. */
    private static Response signIn(String name) throws IOException, InterruptedException {
        var browser = Browser.leaving(name + "@keycloak.example");
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(browser.address()).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            var form = FORM.matcher(page.body());
            assertThat(form.find()).as(page.body()).isTrue();
            var entered = client.send(
                    HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", cookies(page))
                            .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password="
                                    + URLEncoder.encode(Keycloak.PASSWORD, StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
            var back = URI.create(entered.headers().firstValue("Location").orElseThrow());
            assertThat(back.getPath()).isEqualTo("/api/v1/auth/single-sign-on/callback");
            var brought = new HashMap<>(FakeProvider.form(back.getRawQuery()));
            assertThat(brought.remove("state")).isEqualTo(browser.question().get("state"));
            brought.remove("session_state");
            return browser.back(brought);
        }
    }

    private static String cookies(HttpResponse<?> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }
}
