package app.rapport.tickets.queue;

import app.rapport.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A queue, named in the caller's language and in all. */
public record QueueView(
        UUID id,
        long version,
        String name,
        Map<String, String> names,
        Instant createdAt,
        Instant updatedAt,
        List<String> can)
        implements Versioned {}
