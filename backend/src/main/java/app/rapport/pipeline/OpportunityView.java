package app.rapport.pipeline;

import app.rapport.platform.fields.ShowsFieldsOf;
import app.rapport.platform.value.Money;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One opportunity with everything known of it. */
@ShowsFieldsOf("opportunities")
record OpportunityView(
        UUID id,
        long version,
        String name,
        @Nullable Ref customer,
        @Nullable Money amount,
        Ref pipeline,
        StageRef stage,
        Instant stageSince,
        @Nullable LocalDate expectedCloseOn,
        @Nullable LocalDate closedOn,
        @Nullable String lostReason,
        @Nullable String description,
        @Nullable Ref owner,
        @Nullable List<Ref> contacts,
        @Nullable List<LineView> lines,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt,
        List<String> can)
        implements Versioned {

    record LineView(
            Ref product, BigDecimal quantity, @Nullable Money unitPrice) {}
}
