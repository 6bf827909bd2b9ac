package app.rapport.exchange;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
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

@Path("/api/v1/import-mappings")
@Tag(name = "imports")
public class SavedMappingResource {
    private final SavedMappings mappings;

    SavedMappingResource(SavedMappings mappings) {
        this.mappings = mappings;
    }

    @GET
    @PermissionsAllowed("imports:read")
    @Operation(operationId = "listImportMappings", summary = "Mappings kept for reuse")
    public Page<SavedMappingView> list(@BeanParam ListQuery query) {
        return mappings.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("imports:read")
    @Operation(operationId = "getImportMapping", summary = "One mapping kept for reuse")
    public RestResponse<SavedMappingView> get(UUID id) {
        return Answers.ok(mappings.view(id));
    }

    @POST
    @PermissionsAllowed("imports:write")
    @Operation(operationId = "createImportMapping", summary = "Keep a mapping for the next file of its kind")
    public RestResponse<SavedMappingView> create(@Valid @NotNull SavedMappingInput body) {
        return Answers.created("import-mappings", mappings.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("imports:write")
    @Operation(operationId = "editImportMapping", summary = "Change a kept mapping")
    public RestResponse<SavedMappingView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = SavedMappingInput.class)))
                    JsonNode patch) {
        return Answers.ok(mappings.edit(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("imports:write")
    @Operation(operationId = "deleteImportMapping", summary = "Forget a kept mapping")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        mappings.delete(id, ifMatch);
        return RestResponse.noContent();
    }
}
