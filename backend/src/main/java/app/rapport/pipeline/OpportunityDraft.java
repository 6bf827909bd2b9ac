package app.rapport.pipeline;

import app.rapport.platform.sql.TenantRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as an import reads and writes it: two drafts that are equal need no writing.
 *
 * @param product of its first line
 */
record OpportunityDraft(
        UUID id,
        String name,
        @Nullable UUID customer,
        @Nullable UUID owner,
        @Nullable UUID product,
        Set<UUID> contacts,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable LocalDate expectedCloseOn,
        @Nullable String description,
        Place place) {

    /** Where it stands, since when, and how it ended. */
    record Place(
            UUID pipeline,
            UUID stage,
            Outcome outcome,
            Instant since,
            @Nullable LocalDate closedOn,
            @Nullable String lostReason) {}

    /** A time in a stage; the last one has no end. */
    record Stay(
            UUID opportunity,
            UUID stage,
            Instant entered,
            @Nullable Instant left) {}

    static UUID newId() {
        return TenantRecord.newId();
    }
}
