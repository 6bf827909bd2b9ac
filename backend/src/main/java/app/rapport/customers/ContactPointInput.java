package app.rapport.customers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach a customer, as entered.
 *
 * @param id of one the customer already has, to keep it and what is known of it
 * @param value absent for a postal address
 * @param network of a HANDLE, such as {@code linkedin}
 */
public record ContactPointInput(
        @Nullable UUID id,
        @NotNull ContactPointType type,

        @Nullable @Size(max = 300) @Schema(examples = "ana@example.ro")
        String value,

        @Nullable @Size(max = 60) @Schema(examples = "office")
        String label,

        @Nullable Boolean primary,
        @Nullable @Valid PostalAddress address,
        @Nullable @Size(max = 60) String network) {
    ContactPointInput asNew() {
        return with(null);
    }

    ContactPointInput with(@Nullable UUID other) {
        return new ContactPointInput(other, type, value, label, primary, address, network);
    }
}
