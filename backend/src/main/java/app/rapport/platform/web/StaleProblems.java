package app.rapport.platform.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in a 412 who changed the record in the path, when and what, since the version the caller has seen. */
@Singleton
class StaleProblems {
    private static final Pattern RECORD = Pattern.compile("/api/v1/([a-z-]+)(?:/([0-9a-fA-F-]{36})(/.*)?)?");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private final MissedChanges missed;

    StaleProblems(MissedChanges missed) {
        this.missed = missed;
    }

    Problem explained(Problem problem, UriInfo uri, HttpHeaders headers) {
        var record = RECORD.matcher(uri.getRequestUri().getPath());
        if (!problem.type().slug().equals("stale") || !record.matches()) {
            return problem;
        }
        var current = problem.extensions().get("current");
        var behind = behind(current, headers.getHeaderString("If-Match"));
        id(record.group(2), current)
                .ifPresent(id -> of(record.group(1), id, behind).forEach(problem::with));
        return problem;
    }

    /** The one record of its kind, as the organisation, has no id in its path. */
    private static Optional<UUID> id(@Nullable String inPath, @Nullable Object current) {
        try {
            return inPath != null
                    ? Optional.of(UUID.fromString(inPath))
                    : Optional.ofNullable(current instanceof Versioned view ? view.id() : null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Map<String, Object> of(String resource, UUID id, long behind) {
        try {
            return missed.of(resource, id, behind);
        } catch (Problem e) {
            return Map.of();
        }
    }

    private static long behind(@Nullable Object current, @Nullable String header) {
        var seen = VERSION.matcher(header == null ? "" : header.strip());
        return current instanceof Versioned view && seen.matches()
                ? Math.max(0, view.version() - Long.parseLong(seen.group(1)))
                : 0;
    }
}
