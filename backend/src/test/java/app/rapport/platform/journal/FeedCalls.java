package app.rapport.platform.journal;

import app.rapport.test.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What tests of the feed of changes ask for again and again. */
final class FeedCalls {
    private FeedCalls() {}

    static UUID company(Api api, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("kind", "COMPANY");
        body.putIfAbsent("name", "x");
        return api.create("/customers", body);
    }

    /** Where the feed ends now. */
    static String end(Api api) {
        var cursor = "0-0";
        while (true) {
            var page = api.get("/changes?limit=1000&cursor=" + cursor);
            cursor = page.path("cursor");
            if (!page.<Boolean>path("more")) {
                return cursor;
            }
        }
    }
}
