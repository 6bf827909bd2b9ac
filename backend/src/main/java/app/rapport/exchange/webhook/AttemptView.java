package app.rapport.exchange.webhook;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message sent once; what was sent is its `body`.
 *
 * @param requestHeaders all but the signature
 * @param failure why there was no answer, as of the delivery
 * @param answerHeaders the first thirty, none without an answer
 * @param answer the beginning of its body
 */
public record AttemptView(
        Instant at,
        @Schema(examples = "https://erp.example/hooks") String url,
        Map<String, String> requestHeaders,
        long durationMs,
        @Nullable Integer status,
        @Nullable String failure,
        Map<String, String> answerHeaders,
        @Nullable String answer) {}
