package app.rapport.pipeline;

import app.rapport.platform.fields.EntersFieldsOf;
import app.rapport.platform.value.Money;
import app.rapport.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member says of an opportunity; also what a patch is laid over. */
@EntersFieldsOf("opportunities")
record OpportunityInput(
        @NotBlank @Size(max = 300) @Schema(examples = "New servers for the Cluj office")
        String name,

        @Nullable UUID customerId,

        @Nullable @Schema(description = "The first pipeline if absent")
        UUID pipelineId,

        @Nullable @Schema(description = "The pipeline's first open stage if absent")
        UUID stageId,

        @Nullable @Valid Money amount,
        @Nullable LocalDate expectedCloseOn,

        @Nullable @Schema(description = "Who creates it, if absent then")
        UUID ownerId,

        @Nullable @Size(max = 50) @Schema(description = "People concerned; customers of the kind PERSON")
        Set<@NotNull UUID> contactIds,

        @Nullable @Size(max = 200) List<@NotNull @Valid LineInput> lines,

        @Nullable @Size(max = 500) @Schema(description = "Needed in a lost stage, refused in others")
        String lostReason,

        @Nullable @Size(max = 20_000) String description,

        @Nullable @Schema(description = "In a won or lost stage; today if absent")
        LocalDate closedOn) {

    OpportunityInput {
        name = name == null ? name : name.strip();
        lostReason = blankToNull(lostReason);
        description = blankToNull(description);
        requireOfThisEra(expectedCloseOn, "/expectedCloseOn");
        requireOfThisEra(closedOn, "/closedOn");
        if (amount != null && amount.amount() != null && amount.amount().signum() < 0) {
            throw Problem.invalid("/amount/amount", "out-of-range");
        }
    }

    /** @param unitPrice absent where none was agreed yet */
    record LineInput(
            @NotNull UUID productId,

            @NotNull @Positive @Digits(integer = 11, fraction = 4) @Schema(examples = "10")
            BigDecimal quantity,

            @Nullable @Valid Money unitPrice) {}

    /** As before, but about to stand in another stage: how it was closed no longer holds. */
    OpportunityInput leavingStage(@Nullable UUID pipeline) {
        return new OpportunityInput(
                name,
                customerId,
                pipeline,
                null,
                amount,
                expectedCloseOn,
                ownerId,
                contactIds,
                lines,
                null,
                description,
                null);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static void requireOfThisEra(@Nullable LocalDate date, String pointer) {
        if (date != null && (date.getYear() < 1 || date.getYear() > 9999)) {
            throw Problem.invalid(pointer, "out-of-range");
        }
    }
}
