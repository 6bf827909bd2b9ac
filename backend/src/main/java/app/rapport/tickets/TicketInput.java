package app.rapport.tickets;

import app.rapport.platform.fields.EntersFieldsOf;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ticket as a member enters it. The description is the customer's first message and belongs to the creation alone. */
@EntersFieldsOf("tickets")
public record TicketInput(
        @NotBlank @Size(max = 300) @Schema(examples = "Invoice shows the wrong address")
        String subject,

        @Nullable UUID customerId,

        @Nullable @Schema(description = "The person who asks")
        UUID requesterId,

        @Nullable @Schema(examples = "EMAIL") Channel channel,
        @Nullable @Schema(examples = "PROBLEM") TicketType type,
        @Nullable @Schema(examples = "NORMAL") TicketPriority priority,
        @Nullable UUID queueId,
        @Nullable UUID assigneeId,

        @Nullable @Size(max = 200_000) @Schema(examples = "<p>The invoice of March still shows our old address.</p>")
        String description) {}
