package app.rapport.interactions;

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

@Path("/api/v1/interactions")
@Tag(name = "interactions")
public class InteractionResource {
    private final Interactions interactions;
    private final InteractionReader reader;

    InteractionResource(Interactions interactions, InteractionReader reader) {
        this.interactions = interactions;
        this.reader = reader;
    }

    @GET
    @FromReplica
    @PermissionsAllowed("interactions:read")
    @Operation(operationId = "listInteractions", summary = "What passed with all customers the caller may see")
    public Page<InteractionView> list(@BeanParam ListQuery query) {
        return reader.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("interactions:read")
    @Operation(operationId = "getInteraction", summary = "One interaction")
    public RestResponse<InteractionView> get(UUID id) {
        return Answers.ok(reader.require(id));
    }

    @POST
    @PermissionsAllowed("interactions:write")
    @Operation(operationId = "createInteraction", summary = "Log an interaction")
    public RestResponse<InteractionView> create(@Valid @NotNull InteractionInput body) {
        return Answers.created("interactions", interactions.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("interactions:write")
    @Operation(operationId = "editInteraction", summary = "Change an interaction")
    public RestResponse<InteractionView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = InteractionInput.class)))
                    JsonNode patch) {
        return Answers.ok(interactions.edit(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/archive")
    @PermissionsAllowed("interactions:write")
    @Operation(operationId = "archiveInteraction", summary = "Take an interaction out of timelines and lists")
    public RestResponse<InteractionView> archive(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(interactions.archive(id, ifMatch));
    }

    @POST
    @Path("/{id}/restore")
    @PermissionsAllowed("interactions:write")
    @Operation(operationId = "restoreInteraction", summary = "Bring an archived interaction back")
    public RestResponse<InteractionView> restore(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(interactions.restore(id, ifMatch));
    }
}
