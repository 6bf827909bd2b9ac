package app.rapport.interactions;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.replica.FromReplica;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{id}/timeline")
@Tag(name = "interactions")
public class TimelineResource {
    private final Timeline timeline;

    TimelineResource(Timeline timeline) {
        this.timeline = timeline;
    }

    @GET
    @FromReplica
    @PermissionsAllowed("interactions:read")
    @Operation(
            operationId = "getTimeline",
            summary = "What passed with a customer, newest first; a company's includes its people's",
            description = "What was archived is left out unless the filter names `archived`.")
    public Page<InteractionView> page(
            UUID id,
            @QueryParam("filter")
                    @Parameter(description = "RSQL over GET /api/v1/schema/timeline", example = "type==CALL")
                    @Nullable String filter,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many interactions",
                            example = "50",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @Nullable String limit,
            @QueryParam("cursor")
                    @Parameter(description = "`next` of the page before; it remembers the filter")
                    @Nullable String cursor) {
        var query = new ListQuery();
        query.filter = filter;
        query.limit = limit;
        query.cursor = cursor;
        return timeline.page(id, query);
    }
}
