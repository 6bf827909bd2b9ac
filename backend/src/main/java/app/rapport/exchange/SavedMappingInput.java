package app.rapport.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record SavedMappingInput(
        @NotBlank @Size(max = 200) @Schema(examples = "Monthly pipeline export")
        String name,

        @NotBlank @Size(max = 100) @Schema(examples = "OPPORTUNITIES")
        String target,

        @NotNull @Valid ImportMapping mapping) {}
