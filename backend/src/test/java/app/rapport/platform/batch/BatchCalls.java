package app.rapport.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Batches as a caller of the API sends them. */
final class BatchCalls {
    static final Map<String, Object> COMPANY = Map.of("kind", "COMPANY", "name", "Dacia");

    private BatchCalls() {}

    static Map<String, Object> operation(String method, String path) {
        return Map.of("method", method, "path", "/api/v1" + path);
    }

    static Map<String, Object> operation(String method, String path, Object body) {
        return Map.of("method", method, "path", "/api/v1" + path, "body", body);
    }

    static Map<String, Object> with(Map<String, Object> operation, String name, Object value) {
        var more = new HashMap<>(operation);
        more.put(name, value);
        return more;
    }

    static Response each(Api api, Object... operations) {
        return api.post("/batch", Map.of("operations", List.of(operations)));
    }

    static Response atomic(Api api, Object... operations) {
        return api.post("/batch", Map.of("atomic", true, "operations", List.of(operations)));
    }

    static Response keyed(Api api, String key, Object body) {
        return api.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/batch");
    }

    static int customers(Api api) {
        return api.get("/customers?total=true").path("total.exact");
    }

    static void assertPointer(Response answer, int status, String pointer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
    }
}
