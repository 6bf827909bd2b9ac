package app.rapport.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Takes a request of the API to a worker thread once, before anything of it asks the database. Otherwise the framework does
 * so to find out who is calling, comes back to the event loop, and goes to a worker again for the work itself.
 */
@Singleton
class OnWorker {
    /** The last before authentication, which is at 200. */
    private static final int PRIORITY = 210;

    void register(@Observes Filters filters) {
        filters.register(OnWorker::take, PRIORITY);
    }

    private static void take(RoutingContext http) {
        if (!http.normalizedPath().startsWith("/api/")) {
            http.next();
            return;
        }
        http.vertx()
                .executeBlocking(
                        () -> {
                            http.next();
                            return true;
                        },
                        false)
                .onFailure(http::fail);
    }
}
