package app.rapport.pipeline;

import app.rapport.platform.web.WholeNumber;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which opportunities are on the board, in which order, and how many of each column at first. */
class BoardQuery {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    @QueryParam("filter")
    @Parameter(description = "As for GET /api/v1/opportunities", example = "ownerId==me")
    public @Nullable String filter;

    @QueryParam("q")
    @Parameter(description = "As for GET /api/v1/opportunities")
    public @Nullable String q;

    @QueryParam("sort")
    @Parameter(description = "As for GET /api/v1/opportunities", example = "-stageSince")
    public @Nullable String sort;

    @QueryParam("limit")
    @Parameter(
            description = "How many of each column",
            example = "20",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    public @Nullable String limit;

    int checkedLimit() {
        return WholeNumber.of(limit, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    }
}
