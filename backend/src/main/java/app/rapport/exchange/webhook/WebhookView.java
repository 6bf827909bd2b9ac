package app.rapport.exchange.webhook;

import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param member for whom it works: it is told of what they see
 * @param secret what messages are signed with: in the answers that make it and never again
 * @param failingSince since when nothing has been delivered, if so
 */
public record WebhookView(
        UUID id,
        long version,
        String name,
        Ref member,
        String url,
        List<String> events,
        @Nullable String filter,
        boolean active,
        WebhookState state,

        @Nullable @Schema(examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        String secret,

        @Nullable Instant failingSince,
        Instant createdAt,
        Instant updatedAt,
        List<String> can)
        implements Versioned {}
