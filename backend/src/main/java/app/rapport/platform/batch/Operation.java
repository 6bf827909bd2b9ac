package app.rapport.platform.batch;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One request of a batch. */
@Schema(name = "BatchOperation")
public record Operation(
        @Nullable @Pattern(regexp = "[A-Za-z][A-Za-z0-9_-]{0,39}") @Schema(
                examples = "a",
                description = "A name for its record: later operations say `{a.id}` in their path, or as a whole value"
                        + " of their body")
        String ref,

        @NotNull @Schema(examples = "POST") Method method,

        @NotNull @Size(max = 8000) @Schema(examples = "/api/v1/customers")
        String path,

        @Nullable Headers headers,

        @Nullable @Schema(implementation = Object.class, examples = "{\"kind\": \"COMPANY\", \"name\": \"Dacia\"}")
        JsonNode body) {

    /** How the contract spells them. */
    @Schema(name = "BatchMethod")
    public enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    /** All that mean something to a single operation; the others are the batch's. */
    @Schema(name = "BatchHeaders")
    public record Headers(
            @Nullable @Pattern(regexp = VISIBLE) @JsonProperty("If-Match") @Schema(examples = "\"3\"")
            String ifMatch,

            @Nullable @Pattern(regexp = VISIBLE) @JsonProperty("Idempotency-Key") @Schema(examples = "7f1c2f0e")
            String idempotencyKey) {
        /** What a header can carry (RFC 9110 §5.5), short of what only old software sends. */
        private static final String VISIBLE = "[\\x20-\\x7E]{0,1000}";

        static final Headers NONE = new Headers(null, null);
    }

    Headers sent() {
        return headers == null ? Headers.NONE : headers;
    }

    boolean hasBody() {
        return body != null && !body.isNull();
    }
}
