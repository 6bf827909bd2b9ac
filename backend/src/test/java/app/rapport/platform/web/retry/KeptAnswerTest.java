package app.rapport.platform.web.retry;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is kept of a request with a key: for whom, how long, and readable to whom. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class KeptAnswerTest {
    @Inject
    Jdbi jdbi;

    @Test
    void whatIsShownOnceIsShownAgainToTheTwinAndToNobodyWhoReadsTheDatabase() {
        var api = Api.ofNewOrganisation();
        var made = Map.of(
                "/api-tokens", Map.of("name", "Sync", "permissions", List.of("customers:read")),
                "/webhooks", Map.of("name", "ERP", "url", "https://erp.example/", "events", List.of("tags.created")));

        made.forEach((path, body) -> {
            var secret = path.equals("/webhooks") ? "secret" : "token";
            var first = KeyedCalls.post(api, path, path, body);
            var second = KeyedCalls.post(api, path, path, body);

            assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(second.<String>path(secret)).isNotNull().isEqualTo(first.path(secret));
            assertThat(api.get(path).<List<?>>path("items")).hasSize(1);
            assertThat(kept(api, "fingerprint || body || cast(headers as text)"))
                    .doesNotContain(first.<String>path(secret).substring(8));
        });
        var renewing = "/webhooks/" + api.get("/webhooks").path("items[0].id") + "/secret";
        var renewed = KeyedCalls.post(api, "renewing", renewing, Map.of());
        assertThat(KeyedCalls.post(api, "renewing", renewing, Map.of()).<String>path("secret"))
                .isNotNull()
                .isEqualTo(renewed.path("secret"));
    }

    private String kept(Api api, String what) {
        return Tenancy.callAs(
                api.organisation().id(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery("select string_agg(" + what + ", ' ') from idempotency_key")
                                .mapTo(String.class)
                                .one()));
    }

    @Test
    void aFingerprintOfARequestWithAPasswordCannotBeGuessed() throws Exception {
        var api = Api.ofNewOrganisation();
        var body = "{\"currentPassword\":\"" + Api.PASSWORD + "\",\"newPassword\":\"another horse battery\"}";

        var first = KeyedCalls.post(api, "password", "/me/password", body);
        var second = KeyedCalls.post(api, "password", "/me/password", body);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(204);
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(204);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update("/api/v1/me/password\0\0\0".getBytes(StandardCharsets.UTF_8));
        var plain = HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(kept(api, "fingerprint")).startsWith("v1:").doesNotContain(plain);
    }

    @Test
    void wrongPasswordsAreCountedUnderWhateverKeyTheyCome() {
        var api = Api.ofNewOrganisation();
        var body = Map.of("currentPassword", "wrong horse battery", "newPassword", "another horse battery");

        var last = 0;
        for (var guess = 0; guess < 12 && last != 429; guess++) {
            last = KeyedCalls.post(api, "guess-" + guess, "/me/password", body).statusCode();
        }

        assertThat(last).isEqualTo(429);
    }

    @Test
    void aProgramIsNotAnsweredWhatThePersonWas() {
        var api = Api.ofNewOrganisation();
        var permissions = Map.of("name", "Sync", "permissions", List.of("customers:write"));
        var token = api.post("/api-tokens", permissions).<String>path("token");
        KeyedCalls.post(api, "mine", "/customers", KeyedCalls.COMPANY);

        var programs = io.restassured.RestAssured.given()
                .basePath("/api/v1")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "mine")
                .contentType(ContentType.JSON)
                .body(KeyedCalls.COMPANY)
                .post("/customers");

        assertThat(programs.statusCode()).isEqualTo(422);
        assertThat(programs.<String>path("type")).isEqualTo("/problems/key-reused");
    }

    @Test
    void answersOfTheReleaseBeforeAreStillGiven() {
        var api = Api.ofNewOrganisation();
        var body = "{\"kind\":\"COMPANY\",\"name\":\"Once\"}";
        var first = KeyedCalls.post(api, "older", "/customers", body);
        Tenancy.runAs(
                api.organisation().id(),
                () -> jdbi.useHandle(handle -> handle.createUpdate("""
                                update idempotency_key set body = :body, fingerprint =
                                    encode(sha256(convert_to('/api/v1/customers', 'UTF8') || decode('000000', 'hex')
                                                  || convert_to(:sent, 'UTF8')), 'hex')""")
                        .bind("body", first.asString())
                        .bind("sent", body)
                        .execute()));

        var second = KeyedCalls.post(api, "older", "/customers", body);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(KeyedCalls.customers(api)).isEqualTo(1);
    }

    @Test
    void aDayLaterTheKeyIsFree() {
        var api = Api.ofNewOrganisation();
        KeyedCalls.post(api, "old", "/customers", KeyedCalls.COMPANY);
        Tenancy.runAs(
                api.organisation().id(),
                () -> jdbi.useHandle(handle ->
                        handle.execute("update idempotency_key set created_at = now() - interval '25 hours'")));

        KeyedCalls.post(api, "old", "/customers", KeyedCalls.COMPANY);

        assertThat(KeyedCalls.customers(api)).isEqualTo(2);
    }
}
