package app.rapport.customers;

import app.rapport.platform.fields.ShowsFieldsOf;
import app.rapport.platform.value.PhoneNumber;
import app.rapport.platform.value.Ref;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists show it.
 *
 * @param phoneDisplay the main phone number in groups, as people read it
 */
@ShowsFieldsOf("customers")
public record CustomerRow(
        UUID id,
        CustomerKind kind,
        String name,
        Lifecycle lifecycle,
        @Nullable Ref owner,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneDisplay,
        @Nullable Ref company,
        @Nullable String industry,
        @Nullable String city,
        @Nullable String country,
        List<TagRef> tags,
        @Nullable Instant lastInteractionAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt) {
    public CustomerRow {
        phoneDisplay = phone == null ? null : new PhoneNumber(phone).display();
    }
}
