package app.rapport.pipeline;

import app.rapport.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A pipeline with its stages in order; names in the caller's language and in all. */
record PipelineView(
        UUID id,
        long version,
        String name,
        Map<String, String> names,
        int position,
        List<StageView> stages,
        Instant createdAt,
        Instant updatedAt,
        List<String> can)
        implements Versioned {

    record StageView(UUID id, String name, Map<String, String> names, int position, int probability, Outcome outcome) {}
}
