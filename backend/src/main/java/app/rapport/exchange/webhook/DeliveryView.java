package app.rapport.exchange.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it.
 *
 * @param body the request's, as it is sent
 * @param status of the last answer
 * @param failure why there was none: TIMEOUT, UNKNOWN_HOST, NO_CONNECTION, TLS, REFUSED_ADDRESS, BROKEN_OFF or,
 *     which is our own, BUSY
 * @param answer the beginning of the last answer's body
 * @param nextAttemptAt of one that is still to be delivered
 */
public record DeliveryView(
        UUID id,
        @Schema(examples = "customers.changed") String type,
        UUID recordId,
        DeliveryState state,
        int attempts,
        String body,
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable String answer,
        @Nullable Long durationMs,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        List<String> can) {}
