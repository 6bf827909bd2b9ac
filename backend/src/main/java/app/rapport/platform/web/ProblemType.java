package app.rapport.platform.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of refusal the API knows: the slug is its address ({@code /problems/<slug>}), the status its HTTP status. */
public record ProblemType(String slug, int status) {
    static final List<ProblemType> ALL = List.of(
            new ProblemType("malformed", 400),
            new ProblemType("unauthenticated", 401),
            new ProblemType("second-factor", 401),
            new ProblemType("forbidden", 403),
            new ProblemType("second-factor-required", 403),
            new ProblemType("not-found", 404),
            new ProblemType("method-not-allowed", 405),
            new ProblemType("not-acceptable", 406),
            new ProblemType("conflict", 409),
            new ProblemType("taken", 409),
            new ProblemType("in-use", 409),
            new ProblemType("undo-conflicts", 409),
            new ProblemType("choose-organisation", 409),
            new ProblemType("stale", 412),
            new ProblemType("too-large", 413),
            new ProblemType("unsupported-media-type", 415),
            new ProblemType("invalid", 422),
            new ProblemType("key-reused", 422),
            new ProblemType("failed-dependency", 424),
            new ProblemType("precondition-required", 428),
            new ProblemType("too-many-requests", 429),
            new ProblemType("internal", 500),
            new ProblemType("unavailable", 503));

    private static final Map<String, ProblemType> BY_SLUG =
            ALL.stream().collect(Collectors.toMap(ProblemType::slug, Function.identity()));

    static ProblemType of(String slug) {
        var type = BY_SLUG.get(slug);
        if (type == null) {
            throw new IllegalArgumentException("no such problem: " + slug);
        }
        return type;
    }

    /** The kind that fits a bare HTTP status, as the web layer reports what it refuses by itself. */
    static ProblemType ofStatus(int status) {
        return ALL.stream()
                .filter(type -> type.status == status)
                .findFirst()
                .orElseGet(() -> of(status < 500 ? "malformed" : "internal"));
    }
}
