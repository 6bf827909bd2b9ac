package app.rapport.platform.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes a {@link Problem} as {@code application/problem+json} in the caller's language. */
@Singleton
class ProblemResponses {
    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private final Languages languages;
    private final RequestId requestId;

    ProblemResponses(Languages languages, RequestId requestId) {
        this.languages = languages;
        this.requestId = requestId;
    }

    Response of(Problem problem) {
        var type = problem.type();
        var body = body(problem, languages.current(), requestId.value());
        var response = Response.status(type.status()).type(PROBLEM_JSON).entity(body);
        if (type.status() == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        problem.headers().forEach(response::header);
        return response.build();
    }

    static Map<String, Object> body(Problem problem, Locale language, String requestId) {
        var type = problem.type();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + type.slug());
        body.put("title", ProblemTexts.title(type, language));
        body.put("status", type.status());
        body.put("detail", ProblemTexts.detail(problem, language));
        body.put("requestId", requestId);
        if (!problem.errors().isEmpty()) {
            body.put("errors", errors(problem, language));
        }
        body.putAll(problem.extensions());
        return body;
    }

    private static List<Map<String, String>> errors(Problem problem, Locale language) {
        return problem.errors().stream()
                .map(error -> Map.of(
                        "pointer",
                        Objects.requireNonNull(error.pointer()),
                        "code",
                        error.code(),
                        "message",
                        ProblemTexts.message(error, language)))
                .toList();
    }
}
