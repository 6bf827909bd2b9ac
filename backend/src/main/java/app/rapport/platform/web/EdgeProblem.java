package app.rapport.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** A refusal ahead of the API, where no request is under way yet; it looks like every other. */
public final class EdgeProblem {
    private EdgeProblem() {}

    public static void send(RoutingContext context, Problem problem) {
        var request = context.request();
        var language = Languages.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var id = RequestId.of(request.getHeader(RequestId.HEADER));
        var response = context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemResponses.PROBLEM_JSON.toString())
                .putHeader(RequestId.HEADER, id);
        problem.headers().forEach(response::putHeader);
        try {
            var json = Arc.container().instance(ObjectMapper.class).get();
            response.end(json.writeValueAsString(ProblemResponses.body(problem, language, id)));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
