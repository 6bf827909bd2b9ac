package app.rapport.platform.web.retry;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class IdempotencyTest {
    private static final Map<String, Object> COMPANY = Map.of("kind", "COMPANY", "name", "Once");

    @Inject
    Jdbi jdbi;

    @TestHTTPResource
    URI service;

    private static Response post(Api api, String key, String path, Object body) {
        return api.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private static int customers(Api api) {
        return api.get("/customers?total=true").path("total.exact");
    }

    @Test
    void theSameRequestIsAnsweredAgainAndDoneOnce() {
        var api = Api.ofNewOrganisation();
        var key = UUID.randomUUID().toString();

        var first = post(api, key, "/customers", COMPANY);
        var second = post(api, key, "/customers", COMPANY);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(customers(api)).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var api = Api.ofNewOrganisation();
        var key = UUID.randomUUID().toString();
        post(api, key, "/customers", COMPANY);

        var other = post(api, key, "/customers", Map.of("kind", "COMPANY", "name", "Twice"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("type")).isEqualTo("/problems/key-reused");
        assertThat(post(api, key, "/tags", COMPANY).statusCode()).isEqualTo(422);
        assertThat(customers(api)).isEqualTo(1);
    }

    @Test
    void keysOfAnotherMemberAreAnothers() {
        var api = Api.ofNewOrganisation();
        var colleague = api.as("manager");

        var mine = post(api, "shared-key", "/customers", COMPANY);
        var theirs = post(colleague, "shared-key", "/customers", COMPANY);

        assertThat(theirs.<String>path("id")).isNotEqualTo(mine.<String>path("id"));
        assertThat(customers(api)).isEqualTo(2);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        var api = Api.ofNewOrganisation();
        var key = UUID.randomUUID().toString();

        assertThat(post(api, key, "/customers", Map.of("kind", "COMPANY")).statusCode())
                .isEqualTo(422);
        assertThat(post(api, key, "/customers", COMPANY).statusCode()).isEqualTo(201);
    }

    @Test
    void fiftyIdenticalCallsAtOnceCreateOne() throws Exception {
        var api = Api.ofNewOrganisation();
        var key = UUID.randomUUID().toString();
        var calls = new ArrayList<Callable<Response>>();
        for (var i = 0; i < 50; i++) {
            calls.add(() -> post(api, key, "/customers", COMPANY));
        }

        try (var pool = Executors.newFixedThreadPool(50)) {
            var answers = pool.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode())
                            .as(answer.asString())
                            .isEqualTo(201));
            assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        }

        assertThat(customers(api)).isEqualTo(1);
    }

    @Test
    void verbsAreNotDoneTwice() {
        var api = Api.ofNewOrganisation();
        var ticket = api.create("/tickets", Map.of("subject", "x"));

        var first = post(api, "reply-key", "/tickets/" + ticket + "/notes", Map.of("body", "Said once"));
        var second = post(api, "reply-key", "/tickets/" + ticket + "/notes", Map.of("body", "Said once"));

        assertThat(first.statusCode()).as(first.asString()).isLessThan(300);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(api.get("/tickets/" + ticket + "/conversation").<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void anUploadIsTakenOnceAndAnotherFileRefused() {
        var api = Api.ofNewOrganisation();

        var first = upload(api, "name\nDacia\n");
        var second = upload(api, "name\nDacia\n");
        var other = upload(api, "name\nAdria\n");

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(second.<String>path("id")).isEqualTo(first.<String>path("id"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(api.get("/imports").<List<?>>path("items")).hasSize(1);
    }

    private static Response upload(Api api, String content) {
        return api.request()
                .header("Idempotency-Key", "upload-key")
                .multiPart("file", "a.csv", content.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/imports");
    }

    @Test
    void effectAndAnswerAreOneThoughTheAnswerIsLost() throws Exception {
        var api = Api.ofNewOrganisation();
        var body = "{\"kind\":\"COMPANY\",\"name\":\"Lost\"}";
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/customers HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + api.token()
                                    + "\r\nIdempotency-Key: lost-key\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            for (var waited = 0; customers(api) == 0 && waited < 500; waited++) {
                Thread.sleep(20);
            }
        }

        var again = api.request()
                .header("Idempotency-Key", "lost-key")
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.US_ASCII))
                .post("/customers");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(customers(api)).isEqualTo(1);
    }

    @Test
    void theKeyIsWrittenWithTheEffectOrNotAtAll() {
        var api = Api.ofNewOrganisation();
        post(api, "kept", "/customers", COMPANY);
        post(api, "not-kept", "/customers", Map.of("kind", "COMPANY"));

        var sameTransaction = Tenancy.callAs(
                api.organisation().id(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery("""
                                select k.key || ' ' || (k.xmin = c.xmin) from idempotency_key k, customer c""").mapTo(String.class).list()));

        assertThat(sameTransaction).containsExactly("kept true");
    }

    @Test
    void aDayLaterTheKeyIsFree() {
        var api = Api.ofNewOrganisation();
        post(api, "old", "/customers", COMPANY);
        Tenancy.runAs(
                api.organisation().id(),
                () -> jdbi.useHandle(handle ->
                        handle.execute("update idempotency_key set created_at = now() - interval '25 hours'")));

        post(api, "old", "/customers", COMPANY);

        assertThat(customers(api)).isEqualTo(2);
    }

    @Test
    void whatIsShownOnceIsShownAgainToTheTwinAndToNobodyWhoReadsTheDatabase() {
        var api = Api.ofNewOrganisation();
        var made = Map.of(
                "/api-tokens", Map.of("name", "Sync", "permissions", List.of("customers:read")),
                "/webhooks", Map.of("name", "ERP", "url", "https://erp.example/", "events", List.of("tags.created")));

        made.forEach((path, body) -> {
            var secret = path.equals("/webhooks") ? "secret" : "token";
            var first = post(api, path, path, body);
            var second = post(api, path, path, body);

            assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(second.<String>path(secret)).isNotNull().isEqualTo(first.path(secret));
            assertThat(api.get(path).<List<?>>path("items")).hasSize(1);
            assertThat(kept(api, "fingerprint || body || cast(headers as text)"))
                    .doesNotContain(first.<String>path(secret).substring(8));
        });
        var renewing = "/webhooks/" + api.get("/webhooks").path("items[0].id") + "/secret";
        var renewed = post(api, "renewing", renewing, Map.of());
        assertThat(post(api, "renewing", renewing, Map.of()).<String>path("secret"))
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

        var first = post(api, "password", "/me/password", body);
        var second = post(api, "password", "/me/password", body);

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
            last = post(api, "guess-" + guess, "/me/password", body).statusCode();
        }

        assertThat(last).isEqualTo(429);
    }

    @Test
    void aProgramIsNotAnsweredWhatThePersonWas() {
        var api = Api.ofNewOrganisation();
        var permissions = Map.of("name", "Sync", "permissions", List.of("customers:write"));
        var token = api.post("/api-tokens", permissions).<String>path("token");
        post(api, "mine", "/customers", COMPANY);

        var programs = io.restassured.RestAssured.given()
                .basePath("/api/v1")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "mine")
                .contentType(ContentType.JSON)
                .body(COMPANY)
                .post("/customers");

        assertThat(programs.statusCode()).isEqualTo(422);
        assertThat(programs.<String>path("type")).isEqualTo("/problems/key-reused");
    }

    @Test
    void answersOfTheReleaseBeforeAreStillGiven() {
        var api = Api.ofNewOrganisation();
        var body = "{\"kind\":\"COMPANY\",\"name\":\"Once\"}";
        var first = post(api, "older", "/customers", body);
        Tenancy.runAs(
                api.organisation().id(),
                () -> jdbi.useHandle(handle -> handle.createUpdate("""
                                update idempotency_key set body = :body, fingerprint =
                                    encode(sha256(convert_to('/api/v1/customers', 'UTF8') || decode('000000', 'hex')
                                                  || convert_to(:sent, 'UTF8')), 'hex')""")
                        .bind("body", first.asString())
                        .bind("sent", body)
                        .execute()));

        var second = post(api, "older", "/customers", body);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(customers(api)).isEqualTo(1);
    }

    @Test
    void anUnusableKeyIsMalformed() {
        var api = Api.ofNewOrganisation();

        assertThat(post(api, "x".repeat(256), "/customers", COMPANY).statusCode())
                .isEqualTo(400);
        assertThat(post(api, "two words", "/customers", COMPANY).statusCode()).isEqualTo(400);
        assertThat(customers(api)).isZero();
    }
}
