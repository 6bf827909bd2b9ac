package app.rapport.views;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Versioned;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/views")
@Authenticated
@Tag(name = "views")
public class ViewResource {
    private final SavedViews views;

    ViewResource(SavedViews views) {
        this.views = views;
    }

    /**
     * @param resource whose list it is, such as {@code customers}; fixed once saved
     */
    public record ViewInput(
            @NotBlank @Size(max = 60) @Schema(examples = "customers")
            String resource,

            @NotBlank @Size(max = 100) @Schema(examples = "My prospects")
            String name,

            @Nullable @Size(max = 4000) @Schema(examples = "lifecycle==PROSPECT;ownerId==me")
            String filter,

            @Nullable @Size(max = 200) @Schema(examples = "-lastInteractionAt")
            String sort,

            @Nullable @Size(max = 60) List<@NotBlank @Size(max = 100) String> columns,
            @Nullable Boolean shared) {}

    public record SavedViewView(
            UUID id,
            long version,
            String resource,
            String name,
            @Nullable String filter,
            @Nullable String sort,
            List<String> columns,
            boolean shared,
            Ref owner,
            List<String> can)
            implements Versioned {}

    @GET
    @Operation(operationId = "listViews", summary = "One's own saved views and those that are shared")
    public Page<SavedViewView> list(@BeanParam ListQuery query) {
        return views.page(query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getView", summary = "One saved view")
    public RestResponse<SavedViewView> get(UUID id) {
        return Answers.ok(views.view(id));
    }

    @POST
    @Operation(operationId = "createView", summary = "Save a view of a list")
    public RestResponse<SavedViewView> create(@Valid @NotNull ViewInput body) {
        return Answers.created("views", views.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "editView", summary = "Change one of one's views")
    public RestResponse<SavedViewView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ViewInput.class)))
                    JsonNode patch) {
        return Answers.ok(views.edit(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteView", summary = "Remove one of one's views")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        views.delete(id, ifMatch);
        return RestResponse.noContent();
    }
}
