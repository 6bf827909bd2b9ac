package app.rapport.customers;

import app.rapport.platform.value.Ref;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as lists show it. */
public record CustomerRow(
        UUID id,
        CustomerKind kind,
        String name,
        Lifecycle lifecycle,
        @Nullable Ref owner,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Ref company,
        @Nullable String industry,
        @Nullable String city,
        @Nullable String country,
        List<TagRef> tags,
        @Nullable Instant lastInteractionAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt) {}
