package app.rapport.pipeline;

import app.rapport.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pipeline with all its stages in order; also what a patch is laid over. */
record PipelineInput(
        @NotEmpty @Schema(examples = "{\"en\": \"Sales\", \"fr\": \"Ventes\"}")
        Map<@Pattern(regexp = "[a-z]{2,3}") String, @NotBlank @Size(max = 100) String> names,

        @Nullable @Min(0) @Max(10_000) @Schema(examples = "0", description = "Among the pipelines; absent: the last")
        Integer position,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid StageInput> stages) {

    /** New opportunities begin in the first open stage, so there must be one. */
    void requireOpenStage() {
        if (stages.stream().allMatch(stage -> stage.outcome().closed())) {
            throw Problem.invalid("/stages", "needs-open-stage");
        }
    }
}
