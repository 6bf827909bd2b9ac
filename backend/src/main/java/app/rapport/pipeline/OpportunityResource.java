package app.rapport.pipeline;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.replica.FromReplica;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.Answers.Items;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

@Path("/api/v1/opportunities")
@Tag(name = "opportunities")
class OpportunityResource {
    private final Opportunities opportunities;
    private final OpportunityReader reader;
    private final StageHistory history;

    OpportunityResource(Opportunities opportunities, OpportunityReader reader, StageHistory history) {
        this.opportunities = opportunities;
        this.reader = reader;
        this.history = history;
    }

    @GET
    @FromReplica
    @PermissionsAllowed("opportunities:read")
    @Operation(operationId = "listOpportunities", summary = "The opportunities the caller may see")
    public Page<OpportunityRow> list(@BeanParam ListQuery query) {
        return reader.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("opportunities:read")
    @Operation(operationId = "getOpportunity", summary = "One opportunity")
    public RestResponse<OpportunityView> get(UUID id) {
        return Answers.ok(reader.view(id));
    }

    @POST
    @PermissionsAllowed("opportunities:write")
    @Operation(operationId = "createOpportunity", summary = "Add an opportunity")
    public RestResponse<OpportunityView> create(@Valid @NotNull OpportunityInput body) {
        return Answers.created("opportunities", opportunities.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("opportunities:write")
    @Operation(
            operationId = "editOpportunity",
            summary = "Change an opportunity",
            description = "Another `stageId`, or another `pipelineId` alone, moves it as the verb does.")
    public RestResponse<OpportunityView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = OpportunityInput.class)))
                    JsonNode patch) {
        return Answers.ok(opportunities.edit(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/stage")
    @PermissionsAllowed("opportunities:write")
    @Operation(
            operationId = "moveOpportunity",
            summary = "Move an opportunity to a stage, also of another pipeline",
            description =
                    "Won and lost stages close it, on the date given or today; lost asks for a reason; open ones reopen it.")
    public RestResponse<OpportunityView> move(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull StageMove body) {
        return Answers.ok(opportunities.move(id, ifMatch, body));
    }

    @GET
    @Path("/{id}/stage-history")
    @PermissionsAllowed("opportunities:read")
    @Operation(operationId = "getStageHistory", summary = "The stages an opportunity has been in, oldest first")
    public Items<StageHistory.StageStay> stageHistory(UUID id) {
        return new Items<>(history.of(reader.view(id).id()));
    }

    @POST
    @Path("/{id}/archive")
    @PermissionsAllowed("opportunities:write")
    @Operation(operationId = "archiveOpportunity", summary = "Take an opportunity out of lists and sums")
    public RestResponse<OpportunityView> archive(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(opportunities.archive(id, ifMatch));
    }

    @POST
    @Path("/{id}/restore")
    @PermissionsAllowed("opportunities:write")
    @Operation(operationId = "restoreOpportunity", summary = "Bring an archived opportunity back")
    public RestResponse<OpportunityView> restore(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(opportunities.restore(id, ifMatch));
    }
}
