package app.rapport.customers;

import app.rapport.platform.value.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param display the value as people read it: of a phone number, in groups */
public record ContactPointView(
        UUID id,
        ContactPointType type,
        @Nullable String value,
        @Nullable String display,
        @Nullable String label,
        boolean primary,
        @Nullable PostalAddress address,
        @Nullable String network,
        @Nullable Instant verifiedAt) {
    public ContactPointView {
        display = type == ContactPointType.PHONE && value != null ? new PhoneNumber(value).display() : value;
    }
}
