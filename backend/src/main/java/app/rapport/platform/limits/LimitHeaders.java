package app.rapport.platform.limits;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code RateLimit} and {@code RateLimit-Policy} of one answer, as the IETF's draft has them: an item for each policy. */
final class LimitHeaders {
    private static final String KEY = "rapport.limits";

    private final List<Decision> decisions = new ArrayList<>();

    private LimitHeaders() {}

    static LimitHeaders of(RoutingContext context) {
        LimitHeaders known = context.get(KEY);
        if (known != null) {
            return known;
        }
        var headers = new LimitHeaders();
        context.put(KEY, headers);
        context.addHeadersEndHandler(end -> headers.write(context));
        return headers;
    }

    void add(Decision decision) {
        decisions.add(decision);
    }

    private void write(RoutingContext context) {
        if (!decisions.isEmpty()) {
            context.response().putHeader("RateLimit-Policy", policies()).putHeader("RateLimit", remaining());
        }
    }

    private String policies() {
        return decisions.stream()
                .map(decision -> '"' + decision.policy().name() + "\";q="
                        + decision.policy().quota() + ";w="
                        + decision.policy().window().toSeconds())
                .collect(Collectors.joining(", "));
    }

    private String remaining() {
        return decisions.stream()
                .map(decision -> '"' + decision.policy().name() + "\";r="
                        + decision.remaining() + ";t="
                        + decision.secondsLeft())
                .collect(Collectors.joining(", "));
    }
}
