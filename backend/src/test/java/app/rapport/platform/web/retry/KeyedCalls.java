package app.rapport.platform.web.retry;

import app.rapport.test.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/** Requests with a key, as tests of them send again and again. */
final class KeyedCalls {
    static final Map<String, Object> COMPANY = Map.of("kind", "COMPANY", "name", "Once");

    private KeyedCalls() {}

    static Response post(Api api, String key, String path, Object body) {
        return api.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    static int customers(Api api) {
        return api.get("/customers?total=true").path("total.exact");
    }
}
