package app.rapport.identity.sso;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param issuer the provider's address, exactly as its discovery document names it
 * @param clientSecret needed for a new provider and with another issuer; never answered
 * @param domains of the e-mail addresses of those who sign in there
 * @param active true if absent
 * @param passwordAllowed false: members with such an address sign in there only, except administrators; true if absent
 */
public record IdentityProviderInput(
        @NotBlank @Size(max = 200) @Schema(examples = "Example account")
        String name,

        @NotBlank @Size(max = 1000) @Schema(examples = "https://login.example.com/realms/staff")
        String issuer,

        @NotBlank @Size(max = 500) @Schema(examples = "rapport")
        String clientId,

        @Nullable @Size(min = 1, max = 2000) String clientSecret,

        @NotEmpty @Size(max = 50) @Schema(examples = "[\"example.com\"]")
        List<@NotNull @NotBlank @Size(max = 253) String> domains,

        @Nullable Boolean active,
        @Nullable Boolean passwordAllowed) {
    boolean activeOrDefault() {
        return active == null || active;
    }

    boolean passwordAllowedOrDefault() {
        return passwordAllowed == null || passwordAllowed;
    }

    List<String> plainDomains() {
        return domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }
}
