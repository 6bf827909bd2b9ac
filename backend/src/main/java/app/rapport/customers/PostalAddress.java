package app.rapport.customers;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where post goes.
 *
 * @param country ISO 3166-1 alpha-2
 */
@Embeddable
public record PostalAddress(
        @Nullable @Size(max = 300) @Schema(examples = "Strada Lipscani 12")
        String street,

        @Nullable @Size(max = 100) @Schema(examples = "București")
        String locality,

        @Nullable @Size(max = 100) String region,

        @Nullable @Size(max = 20) @Schema(examples = "030031")
        String postalCode,

        @Nullable @Schema(examples = "RO") String country) {}
