package app.rapport.customers;

import app.rapport.platform.fields.ShowsFieldsOf;
import app.rapport.platform.value.Money;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer whole, as its page shows it. */
@ShowsFieldsOf("customers")
public record CustomerView(
        UUID id,
        long version,
        CustomerKind kind,
        String name,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String jobTitle,
        @Nullable String language,
        Lifecycle lifecycle,
        @Nullable Ref owner,
        @Nullable String industry,
        @Nullable Integer foundedYear,
        @Nullable Integer employeeCount,
        @Nullable Money annualRevenue,
        @Nullable String website,
        @Nullable String description,
        List<TagRef> tags,
        @Nullable List<ContactPointView> contactPoints,
        @Nullable Instant lastInteractionAt,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        List<String> can)
        implements Versioned {}
