package app.rapport.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record ContactPointView(
        UUID id,
        ContactPointType type,
        @Nullable String value,
        @Nullable String label,
        boolean primary,
        @Nullable PostalAddress address,
        @Nullable String network,
        @Nullable Instant verifiedAt) {}
