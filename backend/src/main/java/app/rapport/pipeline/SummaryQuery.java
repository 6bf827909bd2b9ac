package app.rapport.pipeline;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which opportunities are summed up. */
class SummaryQuery {
    @QueryParam("filter")
    @Parameter(description = "As for GET /api/v1/opportunities", example = "ownerId==me")
    public @Nullable String filter;

    @QueryParam("q")
    @Parameter(description = "As for GET /api/v1/opportunities")
    public @Nullable String q;
}
