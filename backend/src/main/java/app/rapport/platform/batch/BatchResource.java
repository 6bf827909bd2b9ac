package app.rapport.platform.batch;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/batch")
@Tag(name = "batch")
@Authenticated
@NotInBatch
public class BatchResource {
    private final BatchCheck check;
    private final Batches batches;

    BatchResource(BatchCheck check, Batches batches) {
        this.check = check;
        this.batches = batches;
    }

    @POST
    @Operation(
            operationId = "runBatch",
            summary = "Up to 100 requests in one, done in order, each answered for itself",
            description =
                    "Each is checked, limited and journalled as if it came alone. Without `atomic` what is refused"
                            + " leaves the others be. With it the first refusal undoes everything and is the answer: its problem"
                            + " has the index of the operation in `operation`, and its pointers begin with `/operations/<index>`."
                            + " With an Idempotency-Key nothing in it is done twice.")
    @APIResponse(
            responseCode = "200",
            description = "Done; without `atomic` each result says whether it was",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchView.class)))
    public Response run(
            @HeaderParam("Idempotency-Key") @Parameter(hidden = true) @Nullable String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String language,
            @Valid @NotNull BatchInput body) {
        check.check(body);
        return body.isAtomic() ? batches.allOrNone(body, language) : batches.each(body, language, key);
    }
}
