package app.rapport.commerce;

import app.rapport.platform.value.Money;
import app.rapport.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member says of a product; also what a patch is laid over. */
record ProductInput(
        @NotBlank @Size(max = MAX_NAME) @Schema(examples = "GTX Pro")
        String name,

        @Nullable @Size(max = 60) @Schema(examples = "GTX-PRO", description = "Unique, whatever its case")
        String code,

        @Nullable @Size(max = 100) @Schema(examples = "GTX") String family,

        @Nullable @Valid Money price) {

    static final int MAX_NAME = 200;

    ProductInput {
        name = name == null ? name : name.strip();
        code = blankToNull(code);
        family = blankToNull(family);
        if (price != null && price.amount() != null && price.amount().signum() < 0) {
            throw Problem.invalid("/price/amount", "out-of-range");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
