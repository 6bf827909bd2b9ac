package app.rapport.platform.batch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests to do one after the other. */
public record BatchInput(
        @Nullable @Schema(description = "All or none: the first operation that is refused undoes those before it")
        Boolean atomic,

        @NotEmpty @Schema(maxItems = MAX) List<@NotNull @Valid Operation> operations) {
    static final int MAX = 100;

    boolean isAtomic() {
        return Boolean.TRUE.equals(atomic);
    }
}
