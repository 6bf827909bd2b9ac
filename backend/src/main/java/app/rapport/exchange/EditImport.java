package app.rapport.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of an import: how its file is read, what it is, and what its columns and values mean.
 *
 * @param mappingId of a saved mapping to lay over the file's columns
 */
public record EditImport(
        @Nullable @Size(max = 100) @Schema(examples = "CUSTOMERS")
        String target,

        @NotBlank @Size(max = 40) @Schema(examples = "windows-1252")
        String encoding,

        @NotNull @Size(min = 1, max = 1) @Schema(examples = ";")
        String delimiter,

        @NotNull Boolean header,
        @NotNull @Valid ImportMapping mapping,
        @Nullable UUID mappingId) {}
