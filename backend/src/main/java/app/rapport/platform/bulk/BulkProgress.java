package app.rapport.platform.bulk;

import app.rapport.platform.web.Problem;
import app.rapport.platform.web.ProblemTexts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a bulk change is and what it could not do; kept with the job, so that whoever takes it up goes on there. */
final class BulkProgress {
    /** More are counted, but one who reads on has seen what is wrong. */
    private static final int LISTED = 1000;

    private final List<Object> refused = new ArrayList<>();
    private long done;
    private long refusals;
    private @Nullable UUID after;
    private UUID upTo;

    private BulkProgress(UUID upTo) {
        this.upTo = upTo;
    }

    static BulkProgress startingWith(UUID upTo) {
        return new BulkProgress(upTo);
    }

    static BulkProgress of(JsonNode result) {
        var progress = new BulkProgress(UUID.fromString(result.path("upTo").asText()));
        progress.done = result.path("done").asLong();
        progress.refusals = result.path("refusedCount").asLong();
        progress.after = result.hasNonNull("after")
                ? UUID.fromString(result.path("after").asText())
                : null;
        result.path("refused").forEach(progress.refused::add);
        return progress;
    }

    @Nullable UUID after() {
        return after;
    }

    UUID upTo() {
        return upTo;
    }

    long seen() {
        return done + refusals;
    }

    void done(List<UUID> ids) {
        done += ids.size();
        after = ids.getLast();
    }

    void refused(UUID id, Problem problem, Locale language) {
        refusals++;
        after = id;
        if (refused.size() < LISTED) {
            var error = problem.errors().isEmpty() ? null : problem.errors().getFirst();
            var code = error == null ? problem.type().slug() : error.code();
            var reason = new HashMap<String, Object>();
            reason.put("id", id);
            reason.put("code", code);
            reason.put("message", ProblemTexts.reason(code, language, error == null ? List.of() : error.arguments()));
            refused.add(reason);
        }
    }

    Map<String, Object> result(String resource) {
        var result = new HashMap<String, Object>();
        result.put("resource", resource);
        result.put("done", done);
        result.put("refusedCount", refusals);
        result.put("refused", refused);
        result.put("upTo", upTo);
        if (after != null) {
            result.put("after", after);
        }
        return result;
    }
}
