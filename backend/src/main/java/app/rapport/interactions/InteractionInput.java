package app.rapport.interactions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An interaction as a member logs it. Without a time it is now; the body is HTML and comes back cleaned. */
public record InteractionInput(
        @NotNull @Schema(examples = "CALL") InteractionType type,
        @Nullable @Schema(examples = "OUT") InteractionDirection direction,
        @Nullable @Schema(examples = "2026-03-02T09:30:00Z") Instant at,

        @Nullable @Min(0) @Max(100_000) @Schema(examples = "15")
        Integer durationMinutes,

        @Nullable @Size(max = 300) @Schema(examples = "Renewal of the maintenance contract")
        String subject,

        @Nullable @Size(max = 200_000) @Schema(examples = "<p>Wants the same terms for two more years.</p>")
        String body,

        @Nullable @Size(max = 1000) @Schema(examples = "Will send the offer by Friday")
        String outcome,

        @NotNull @Size(min = 1, max = 50) List<@NotNull UUID> customerIds,
        @Nullable @Size(max = 50) List<@NotNull UUID> memberIds,
        @Nullable UUID opportunityId,
        @Nullable UUID ticketId) {}
