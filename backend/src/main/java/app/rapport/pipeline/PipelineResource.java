package app.rapport.pipeline;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.replica.FromReplica;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/pipelines")
@Tag(name = "pipelines")
class PipelineResource {
    private final Pipelines pipelines;
    private final PipelineReader reader;
    private final Board board;

    PipelineResource(Pipelines pipelines, PipelineReader reader, Board board) {
        this.pipelines = pipelines;
        this.reader = reader;
        this.board = board;
    }

    @GET
    @PermissionsAllowed("pipelines:read")
    @Operation(operationId = "listPipelines", summary = "The pipelines with their stages")
    public Page<PipelineView> list(@BeanParam ListQuery query) {
        return reader.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("pipelines:read")
    @Operation(operationId = "getPipeline", summary = "One pipeline with its stages")
    public RestResponse<PipelineView> get(UUID id) {
        return Answers.ok(reader.view(id));
    }

    @POST
    @PermissionsAllowed("pipelines:write")
    @Operation(operationId = "createPipeline", summary = "Add a pipeline with its stages")
    public RestResponse<PipelineView> create(@Valid @NotNull PipelineInput body) {
        return Answers.created("pipelines", pipelines.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("pipelines:write")
    @Operation(
            operationId = "editPipeline",
            summary = "Change a pipeline",
            description =
                    "Stages are replaced whole, in the order given; a stage keeps its identity by its id. One that holds or"
                            + " ever held opportunities cannot be left out, nor change its outcome while it holds any.")
    public RestResponse<PipelineView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = PipelineInput.class)))
                    JsonNode patch) {
        return Answers.ok(pipelines.edit(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("pipelines:write")
    @Operation(operationId = "deletePipeline", summary = "Remove a pipeline that no opportunity uses")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        pipelines.delete(id, ifMatch);
        return RestResponse.noContent();
    }

    @GET
    @FromReplica
    @Path("/{id}/summary")
    @PermissionsAllowed("opportunities:read")
    @Operation(
            operationId = "getPipelineSummary",
            summary = "Counts, sums and weighted sums per stage, and what was won this month",
            description = "Sums are per currency; the month is the caller's, in their time zone.")
    public PipelineSummary summary(UUID id, @BeanParam SummaryQuery query) {
        return board.summary(id, query);
    }

    @GET
    @FromReplica
    @Path("/{id}/board")
    @PermissionsAllowed("opportunities:read")
    @Operation(
            operationId = "getPipelineBoard",
            summary = "The first opportunities of every stage, with counts and sums",
            description = "More of a column: give its `next` to GET /api/v1/opportunities as `cursor`.")
    public BoardView board(UUID id, @BeanParam BoardQuery query) {
        return board.columns(id, query);
    }
}
