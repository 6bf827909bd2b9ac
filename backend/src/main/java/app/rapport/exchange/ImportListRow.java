package app.rapport.exchange;

import app.rapport.platform.value.Ref;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record ImportListRow(
        UUID id,
        String fileName,
        @Nullable String target,
        ImportState state,
        long rowCount,
        ImportView.Counts counts,
        @Nullable UUID jobId,
        @Nullable Ref member,
        Instant createdAt,
        Instant updatedAt) {}
