package app.rapport.pipeline;

import app.rapport.platform.fields.EntersFieldsOf;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an opportunity goes, and how it ended if it did. */
@EntersFieldsOf("opportunities")
record StageMove(
        @NotNull UUID stageId,

        @Nullable @Size(max = 500) @Schema(description = "Needed in a lost stage, refused in others")
        String lostReason,

        @Nullable @Schema(description = "In a won or lost stage; today if absent")
        LocalDate closedOn) {

    StageMove {
        lostReason = OpportunityInput.blankToNull(lostReason);
        OpportunityInput.requireOfThisEra(closedOn, "/closedOn");
    }

    Closing closing() {
        return new Closing(closedOn, lostReason);
    }
}
