package app.rapport.exchange;

import app.rapport.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

public record SavedMappingView(
        UUID id,
        long version,
        String name,
        String target,
        ImportMapping mapping,
        Instant createdAt,
        Instant updatedAt,
        List<String> can)
        implements Versioned {}
