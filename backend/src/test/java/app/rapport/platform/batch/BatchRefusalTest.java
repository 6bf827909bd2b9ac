package app.rapport.platform.batch;

import static app.rapport.platform.batch.BatchCalls.assertPointer;
import static app.rapport.platform.batch.BatchCalls.each;
import static app.rapport.platform.batch.BatchCalls.operation;
import static app.rapport.platform.batch.BatchCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is no batch, and what cannot be part of one. */
@QuarkusTest
class BatchRefusalTest {
    @Test
    void batchesThatAreNoneAreRefusedWhereTheyAreWrong() {
        var api = Api.ofNewOrganisation();
        var get = operation("GET", "/customers");

        assertPointer(api.post("/batch", Map.of()), 422, "/operations");
        assertPointer(api.post("/batch", Map.of("operations", List.of())), 422, "/operations");
        assertPointer(each(api, Collections.nCopies(101, get).toArray()), 422, "/operations");
        assertPointer(each(api, get, Map.of("method", "GET")), 422, "/operations/1/path");
        assertPointer(each(api, get, operation("TRACE", "/customers")), 400, "/operations/1/method");
        assertPointer(
                each(api, with(get, "headers", Map.of("Authorization", "x"))),
                400,
                "/operations/0/headers/Authorization");
        assertPointer(each(api, with(get, "ref", "a b")), 422, "/operations/0/ref");
        assertPointer(each(api, with(get, "ref", "a"), with(get, "ref", "a")), 422, "/operations/1/ref");
        assertPointer(each(api, operation("GET", "/customers/{b.id}")), 422, "/operations/0/path");
        assertPointer(
                each(api, operation("POST", "/opportunities", Map.of("contactIds", List.of("{b.id}")))),
                422,
                "/operations/0/body/contactIds/0");
        for (var path : List.of(
                "/q/health",
                "http://elsewhere.example/api/v1/customers",
                "//elsewhere.example/api/v1/customers",
                "/api/v1/../../q/metrics",
                "/api/v1/%2e%2e/%2E%2E/q/metrics",
                "/api/v1/customers#x",
                "/api/v1//customers",
                "/api/v1/ customers")) {
            assertPointer(each(api, Map.of("method", "GET", "path", path)), 422, "/operations/0/path");
        }
        assertThat(api.request()
                        .contentType(ContentType.JSON)
                        .body("not json")
                        .post("/batch")
                        .statusCode())
                .isEqualTo(400);
        assertThat(each(api, operation("POST", "/customers", Map.of("name", "x".repeat(1_100_000))))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void secretsSessionsStreamsFilesAndBatchesAreNoOperations() {
        var api = Api.ofNewOrganisation();
        var id = UUID.randomUUID();
        var refused = List.of(
                operation("POST", "/batch", Map.of("operations", List.of(operation("GET", "/customers")))),
                operation("POST", "/%62atch", Map.of("operations", List.of(operation("GET", "/customers")))),
                operation("POST", "/auth/sign-in", Map.of("email", "a@b.example", "password", "x")),
                operation("POST", "/auth/refresh"),
                operation("POST", "/me/password", Map.of("currentPassword", "x", "newPassword", "y")),
                operation("GET", "/me/sessions"),
                operation("POST", "/me/second-factor", Map.of()),
                operation("POST", "/me/passkeys", Map.of()),
                operation("POST", "/api-tokens", Map.of("name", "x")),
                operation("POST", "/webhooks", Map.of("url", "https://x.example")),
                operation("POST", "/webhooks/" + id + "/secret"));

        var answer = each(api, refused.toArray());

        assertThat(answer.<List<Integer>>path("results.status"))
                .as(answer.asString())
                .containsOnly(422);
        assertThat(IntStream.range(0, refused.size())
                        .mapToObj(i -> refused.get(i).get("path") + " "
                                + answer.<String>path("results[" + i + "].body.detail"))
                        .filter(said -> !said.contains("cannot be part of a batch")))
                .isEmpty();
    }

    @Test
    void whatIsNotJsonIsNoOperation() {
        var api = Api.ofNewOrganisation();
        var id = UUID.randomUUID();

        var answer = each(
                api,
                operation("GET", "/events"),
                operation("GET", "/jobs/" + id + "/events"),
                operation("GET", "/imports/" + id + "/errors.csv"),
                operation("POST", "/imports", Map.of()));

        assertThat(answer.<List<Integer>>path("results.status")).containsExactly(406, 406, 406, 415);
    }
}
