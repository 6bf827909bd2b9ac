package app.rapport.platform.app;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** Answers with the app's files ahead of the API, which keeps every path that is reserved for it. */
@Singleton
class AppRoutes {
    private static final String ONE_YEAR_UNCHANGED = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";

    private final AppFiles files;

    AppRoutes(AppFiles files) {
        this.files = files;
    }

    void register(@Observes Router router) {
        router.route().order(0).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var path = context.normalizedPath();
        if (!files.concerns(path)) {
            context.next();
            return;
        }
        files.at(path).ifPresentOrElse(file -> send(context, file), context::next);
    }

    private static void send(RoutingContext context, AppFile file) {
        var tag = "\"" + file.tag() + "\"";
        var response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.contentType())
                .putHeader(HttpHeaders.CACHE_CONTROL, file.hashed() ? ONE_YEAR_UNCHANGED : ASK_EACH_TIME)
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        var copy = file.encoded().stream()
                .filter(encoded -> accepts(context.request(), encoded.encoding()))
                .findFirst();
        // "identity" keeps the server from compressing once more what goes out as it lies on disk.
        response.putHeader(
                HttpHeaders.CONTENT_ENCODING,
                copy.map(AppFile.Encoded::encoding).orElse("identity"));
        var body = copy.map(AppFile.Encoded::file).orElse(file.file());
        response.sendFile(body.toString()).onFailure(context::fail);
    }

    private static boolean accepts(HttpServerRequest request, String encoding) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.split(",", -1))
                        .map(choice -> choice.replace(" ", ""))
                        .anyMatch(choice -> choice.equals(encoding)
                                || (choice.startsWith(encoding + ";") && !choice.endsWith(";q=0")));
    }
}
