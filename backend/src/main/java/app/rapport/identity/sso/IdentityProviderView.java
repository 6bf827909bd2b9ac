package app.rapport.identity.sso;

import app.rapport.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param redirectAddress to be entered at the provider: where it sends people back to */
public record IdentityProviderView(
        UUID id,
        long version,
        String name,
        String issuer,
        String clientId,
        List<String> domains,
        boolean active,
        boolean passwordAllowed,

        @Schema(examples = "https://crm.example.com/api/v1/auth/single-sign-on/callback")
        String redirectAddress,

        Instant createdAt,
        Instant updatedAt,
        List<String> can)
        implements Versioned {}
