package app.rapport.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Leaves answers as they are that would gain nothing by being compressed, for they fit into one packet, or whose client does
 * not want what they would be compressed with. Files of the app come compressed already and stay so.
 */
@Singleton
class AnswersAsTheyAre {
    /** Before anything else adds a handler for the end of the headers: the first of them is called last. */
    private static final int PRIORITY = 2000;

    private static final int PACKET = 1400;

    void register(@Observes Filters filters) {
        filters.register(AnswersAsTheyAre::watch, PRIORITY);
    }

    private static void watch(RoutingContext http) {
        http.addHeadersEndHandler(end -> {
            var headers = http.response().headers();
            if (!headers.contains(HttpHeaders.CONTENT_ENCODING) && (isSmall(headers) || Compression.isUnwanted(http))) {
                headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
            }
        });
        http.next();
    }

    private static boolean isSmall(MultiMap headers) {
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) < PACKET;
    }
}
