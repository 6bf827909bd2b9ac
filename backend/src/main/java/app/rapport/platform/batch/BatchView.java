package app.rapport.platform.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What each operation of a batch was answered, in their order. */
public record BatchView(List<Result> results) {
    /**
     * @param headers of its answer: {@code ETag}, {@code Location}, {@code Retry-After}, {@code Idempotency-Replayed}
     * @param body a record, a page, or a problem
     */
    @Schema(name = "BatchResult")
    public record Result(
            @Nullable String ref,
            @Schema(examples = "201") int status,
            @Nullable Map<String, String> headers,
            @Nullable @Schema(implementation = Object.class) JsonNode body) {
        boolean isRefused() {
            return status >= 300;
        }

        Result named(@Nullable String name) {
            return new Result(name, status, headers, body);
        }
    }
}
