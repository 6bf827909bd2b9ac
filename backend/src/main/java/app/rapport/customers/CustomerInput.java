package app.rapport.customers;

import app.rapport.platform.fields.EntersFieldsOf;
import app.rapport.platform.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer as entered: what a create takes and what a patch is laid over.
 *
 * @param name of a company; a person's is made from given and family name, of which one is enough
 */
@EntersFieldsOf("customers")
public record CustomerInput(
        @NotNull @Schema(examples = "COMPANY") CustomerKind kind,

        @Nullable @Size(max = 300) @Schema(examples = "Brutăria Dacia")
        String name,

        @Nullable @Size(max = 150) String givenName,
        @Nullable @Size(max = 150) String familyName,
        @Nullable @Size(max = 150) String jobTitle,
        @Nullable @Schema(examples = "ro") String language,
        @Nullable @Schema(examples = "PROSPECT") Lifecycle lifecycle,
        @Nullable UUID ownerId,

        @Nullable @Size(max = 150) @Schema(examples = "food")
        String industry,

        @Nullable @Min(1) @Max(9999) Integer foundedYear,
        @Nullable @Min(0) Integer employeeCount,
        @Nullable @Valid Money annualRevenue,

        @Nullable @Size(max = 300) @Schema(examples = "https://dacia.example")
        String website,

        @Nullable @Size(max = 10_000) String description,
        @Nullable @Size(max = 50) Set<UUID> tagIds,
        @Nullable @Size(max = 50) List<@NotNull @Valid ContactPointInput> contactPoints) {

    /** The same with all its contact points as new ones. */
    CustomerInput withoutIds() {
        return new CustomerInput(
                kind,
                name,
                givenName,
                familyName,
                jobTitle,
                language,
                lifecycle,
                ownerId,
                industry,
                foundedYear,
                employeeCount,
                annualRevenue,
                website,
                description,
                tagIds,
                contactPoints == null
                        ? null
                        : contactPoints.stream().map(ContactPointInput::asNew).toList());
    }
}
