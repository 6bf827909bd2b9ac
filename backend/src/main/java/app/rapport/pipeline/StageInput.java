package app.rapport.pipeline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stage as a member arranges it; its place among the others is its position. */
record StageInput(
        @Nullable @Schema(description = "Of the stage that stays; absent for a new one")
        UUID id,

        @NotEmpty @Schema(examples = "{\"en\": \"Proposal\", \"fr\": \"Proposition\"}")
        Map<@Pattern(regexp = "[a-z]{2,3}") String, @NotBlank @Size(max = 100) String> names,

        @Nullable @Min(0) @Max(100) @Schema(examples = "50", description = "Needed for an open stage; 100 for won, 0 for lost")
        Integer probability,

        @NotNull @Schema(examples = "OPEN") Outcome outcome) {

    static StageInput of(int probability, Outcome outcome, Map<String, String> names) {
        return new StageInput(null, names, probability, outcome);
    }
}
