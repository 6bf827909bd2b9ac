package app.rapport.platform.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * A semicolon in a query is a character like any other (WHATWG URL, form-urlencoded parsing): in filters it means "and",
 * and programs send it as it is. The web server below would take it for the end of a parameter.
 */
@Singleton
class Semicolons {
    /** Before anything reads parameters. */
    private static final int PRIORITY = 1000;

    private static final int MOST_PARAMETERS = 1024;

    void register(@Observes Filters filters) {
        filters.register(Semicolons::keep, PRIORITY);
    }

    private static void keep(RoutingContext http) {
        var query = http.request().query();
        if (query != null && query.indexOf(';') >= 0) {
            // Refuses what cannot be decoded.
            var parameters = http.queryParams();
            var read = new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MOST_PARAMETERS, true).parameters();
            parameters.clear();
            read.forEach(parameters::add);
        }
        http.next();
    }
}
