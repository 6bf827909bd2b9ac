package app.rapport.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers that fit into one packet gain nothing by being compressed, which would take longer than writing them. */
@Singleton
class SmallAnswers {
    /** Before anything else adds a handler for the end of the headers: the first of them is called last. */
    private static final int PRIORITY = 2000;

    private static final int PACKET = 1400;

    void register(@Observes Filters filters) {
        filters.register(SmallAnswers::watch, PRIORITY);
    }

    private static void watch(RoutingContext http) {
        http.addHeadersEndHandler(end -> {
            var headers = http.response().headers();
            var length = headers.get(HttpHeaders.CONTENT_LENGTH);
            if (length != null && Long.parseLong(length) < PACKET && !headers.contains(HttpHeaders.CONTENT_ENCODING)) {
                headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
            }
        });
        http.next();
    }
}
