package app.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.contract.Wire.Answer;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is a problem the caller can understand, never a failure of the service. */
@QuarkusTest
class HostileInputTest {
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "7",
            "\"text\"",
            "{\"name\":null}",
            "{\"name\":\"\\u0000\"}",
            "{\"name\":[1]}",
            "{\"name\":\"" + "x".repeat(5000) + "\"}",
            "{\"id\":\"not an id\"}",
            "{\"amount\":{\"amount\":\"1e999\",\"currency\":\"EUR\"}}",
            "[".repeat(2000),
            "{\"kind\":\"COMPANY\",\"name\":\"\\ud800\"}",
            "{\"kind\":3,\"name\":\"x\"}");
    private static final List<String> PARAMETERS = List.of(
            "filter=name==",
            "filter=%00",
            "filter=((((",
            "filter=id==%27;drop%20table%20customer--",
            "sort=-",
            "sort=name,,name",
            "limit=-1",
            "limit=99999999999",
            "cursor=AAAA",
            "cursor=eyJ9",
            "skip=-5",
            "total=perhaps",
            "q=%00",
            "q=%25%5C_",
            "unknown=1");

    @Test
    void bodiesOfAnyShapeAreAnsweredWithProblems() {
        var api = Api.ofNewOrganisation();
        for (var operation : Contract.operations()) {
            if (!operation.hasBody() || !operation.path().startsWith("/api/v1/")) {
                continue;
            }
            for (var body : BODIES) {
                var sent = operation.mediaType().startsWith("multipart") ? null : body;
                assertUnderstandable(send(api, operation, pathOf(operation), sent), operation.id() + " " + head(body));
            }
        }
    }

    @Test
    void parametersOfAnyShapeAreAnsweredWithProblems() {
        var api = Api.ofNewOrganisation();
        for (var operation : Contract.operations()) {
            if (!operation.method().equals("get")
                    || !operation.path().startsWith("/api/v1/")
                    || operation.path().endsWith("/events")) {
                continue;
            }
            for (var parameter : PARAMETERS) {
                var answer = send(api, operation, pathOf(operation) + "?" + parameter, null);
                assertUnderstandable(answer, operation.id() + " " + parameter);
            }
        }
    }

    @Test
    void idsThatAreNoneAreNotFound() {
        var api = Api.ofNewOrganisation();

        for (var id : List.of("1", "abc", "%00", "..%2f..", "x".repeat(3000))) {
            var answer = api.request().urlEncodingEnabled(false).get("/customers/" + id);
            assertThat(answer.statusCode()).as(id).isIn(400, 404, 414);
        }
    }

    @Test
    void unknownPathsAndMethodsAreProblemsToo() {
        var api = Api.ofNewOrganisation();

        assertThat(api.get("/nothing-here").then().extract().contentType()).startsWith("application/problem+json");
        assertThat(api.get("/nothing-here").statusCode()).isEqualTo(404);
        assertThat(api.request().delete("/customers").statusCode()).isEqualTo(405);
        assertThat(api.request()
                        .contentType("text/plain")
                        .body("x")
                        .post("/customers")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void bodyOverOneMegabyteIsTooLarge() {
        var api = Api.ofNewOrganisation();

        var refused = api.post("/customers", Map.of("kind", "COMPANY", "name", "x".repeat(1_100_000)));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/too-large");
    }

    private static String pathOf(Contract.Operation operation) {
        return operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static Answer send(Api api, Contract.Operation operation, String path, @Nullable String body) {
        return Wire.sendOnce(api, new Wire.Call(operation, path, body), Map.of());
    }

    private static void assertUnderstandable(Answer answer, String what) {
        assertThat(answer.status()).as(what + " -> " + head(answer.body())).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.headers()).as(what).contains("content-type=[application/problem+json");
            assertThat(answer.body())
                    .as(what)
                    .doesNotContain("Exception")
                    .doesNotContain("java.")
                    .doesNotContain("app.rapport");
        }
    }

    private static String head(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
