package app.rapport.platform.jobs;

import app.rapport.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job as its member sees it.
 *
 * @param result what came of it; only its counts for who did not ask for it
 * @param message why it failed, in the reader's language
 */
public record JobView(
        UUID id,
        long version,
        @Schema(examples = "import") String kind,
        JobState state,
        long progress,
        @Nullable Long total,
        @Nullable String message,

        @Nullable @Schema(description = "What came of it; who did not ask for the job sees counts, and no single records")
        Map<String, Object> result,

        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<String> can)
        implements Versioned {}
