package app.rapport.platform.web.retry;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    @Inject
    Jdbi jdbi;

    @TestHTTPResource
    URI service;

    @Test
    void theSameRequestIsAnsweredAgainAndDoneOnce() {
        var api = Api.ofNewOrganisation();
        var key = UUID.randomUUID().toString();

        var first = KeyedCalls.post(api, key, "/customers", KeyedCalls.COMPANY);
        var second = KeyedCalls.post(api, key, "/customers", KeyedCalls.COMPANY);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(KeyedCalls.customers(api)).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var api = Api.ofNewOrganisation();
        var key = UUID.randomUUID().toString();
        KeyedCalls.post(api, key, "/customers", KeyedCalls.COMPANY);

        var other = KeyedCalls.post(api, key, "/customers", Map.of("kind", "COMPANY", "name", "Twice"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("type")).isEqualTo("/problems/key-reused");
        assertThat(KeyedCalls.post(api, key, "/tags", KeyedCalls.COMPANY).statusCode())
                .isEqualTo(422);
        assertThat(KeyedCalls.customers(api)).isEqualTo(1);
    }

    @Test
    void keysOfAnotherMemberAreAnothers() {
        var api = Api.ofNewOrganisation();
        var colleague = api.as("manager");

        var mine = KeyedCalls.post(api, "shared-key", "/customers", KeyedCalls.COMPANY);
        var theirs = KeyedCalls.post(colleague, "shared-key", "/customers", KeyedCalls.COMPANY);

        assertThat(theirs.<String>path("id")).isNotEqualTo(mine.<String>path("id"));
        assertThat(KeyedCalls.customers(api)).isEqualTo(2);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        var api = Api.ofNewOrganisation();
        var key = UUID.randomUUID().toString();

        assertThat(KeyedCalls.post(api, key, "/customers", Map.of("kind", "COMPANY"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(KeyedCalls.post(api, key, "/customers", KeyedCalls.COMPANY).statusCode())
                .isEqualTo(201);
    }

    @Test
    void fiftyIdenticalCallsAtOnceCreateOne() throws Exception {
        var api = Api.ofNewOrganisation();
        var key = UUID.randomUUID().toString();
        var calls = new ArrayList<Callable<Response>>();
        for (var i = 0; i < 50; i++) {
            calls.add(() -> KeyedCalls.post(api, key, "/customers", KeyedCalls.COMPANY));
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

        assertThat(KeyedCalls.customers(api)).isEqualTo(1);
    }

    @Test
    void verbsAreNotDoneTwice() {
        var api = Api.ofNewOrganisation();
        var ticket = api.create("/tickets", Map.of("subject", "x"));

        var first = KeyedCalls.post(api, "reply-key", "/tickets/" + ticket + "/notes", Map.of("body", "Said once"));
        var second = KeyedCalls.post(api, "reply-key", "/tickets/" + ticket + "/notes", Map.of("body", "Said once"));

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
            for (var waited = 0; KeyedCalls.customers(api) == 0 && waited < 500; waited++) {
                Thread.sleep(20);
            }
        }

        var again = api.request()
                .header("Idempotency-Key", "lost-key")
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.US_ASCII))
                .post("/customers");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(KeyedCalls.customers(api)).isEqualTo(1);
    }

    @Test
    void theKeyIsWrittenWithTheEffectOrNotAtAll() {
        var api = Api.ofNewOrganisation();
        KeyedCalls.post(api, "kept", "/customers", KeyedCalls.COMPANY);
        KeyedCalls.post(api, "not-kept", "/customers", Map.of("kind", "COMPANY"));

        var sameTransaction = Tenancy.callAs(
                api.organisation().id(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery("""
                                select k.key || ' ' || (k.xmin = c.xmin) from idempotency_key k, customer c""").mapTo(String.class).list()));

        assertThat(sameTransaction).containsExactly("kept true");
    }

    @Test
    void anUnusableKeyIsMalformed() {
        var api = Api.ofNewOrganisation();

        assertThat(KeyedCalls.post(api, "x".repeat(256), "/customers", KeyedCalls.COMPANY)
                        .statusCode())
                .isEqualTo(400);
        assertThat(KeyedCalls.post(api, "two words", "/customers", KeyedCalls.COMPANY)
                        .statusCode())
                .isEqualTo(400);
        assertThat(KeyedCalls.customers(api)).isZero();
    }
}
