package app.rapport.interactions.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task or appointment as a member enters it; new ones are the caller's own unless they name an assignee. */
public record TaskInput(
        @NotNull @Schema(examples = "TASK") TaskKind kind,

        @NotBlank @Size(max = 300) @Schema(examples = "Send the renewal offer")
        String title,

        @Nullable @Size(max = 20_000) @Schema(examples = "Same terms, two years")
        String description,

        @Nullable @Schema(examples = "2026-03-06") LocalDate dueOn,
        @Nullable @Schema(examples = "2026-03-06T09:00:00Z") Instant startsAt,
        @Nullable @Schema(examples = "2026-03-06T10:00:00Z") Instant endsAt,
        @Nullable @Schema(examples = "2026-03-06T08:45:00Z") Instant remindAt,
        @Nullable UUID assigneeId,
        @Nullable UUID customerId,
        @Nullable UUID opportunityId,
        @Nullable UUID ticketId,
        @Nullable @Schema(examples = "NORMAL") TaskPriority priority) {}
