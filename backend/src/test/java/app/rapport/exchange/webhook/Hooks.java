package app.rapport.exchange.webhook;

import app.rapport.test.Api;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes webhooks that tell a receiver, and what they have to tell. */
record Hooks(Receiver receiver) {
    private static final int TRIES = 400;

    static Map<String, Object> company(String name) {
        return Map.of("kind", "COMPANY", "name", name);
    }

    /** @param more what differs from a webhook that is told everything about customers */
    Response make(Api api, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "ERP",
                "url",
                receiver.url(),
                "events",
                List.of("customers.created", "customers.changed", "customers.deleted")));
        body.putAll(more);
        return api.post("/webhooks", body);
    }

    /** The answer as soon as its field has the value, else the last one after forty seconds. */
    static Response wait(Api api, String path, String field, Object value) throws InterruptedException {
        for (var i = 0; i < TRIES; i++) {
            var answer = api.get(path);
            if (String.valueOf(value).equals(String.valueOf(answer.<Object>path(field)))) {
                return answer;
            }
            Thread.sleep(100);
        }
        return api.get(path);
    }
}
