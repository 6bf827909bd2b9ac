package app.rapport.platform.external;

import app.rapport.test.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A call as another system makes it. */
final class UpsertCall {
    private UpsertCall() {}

    /** @param path with the ids spelt as they are sent */
    static Response put(Api api, String path, Object body) {
        return api.request()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path);
    }
}
