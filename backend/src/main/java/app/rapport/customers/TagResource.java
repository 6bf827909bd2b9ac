package app.rapport.customers;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Versioned;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

@Path("/api/v1/tags")
@Tag(name = "tags")
public class TagResource {
    private final Tags tags;

    TagResource(Tags tags) {
        this.tags = tags;
    }

    /**
     * @param color one of a small palette, by name; gray when absent
     */
    public record TagInput(
            @NotBlank @Size(max = 60) @Schema(examples = "VIP")
            String name,

            @Nullable @Pattern(regexp = "gray|red|orange|yellow|green|teal|blue|indigo|violet|pink") @Schema(examples = "blue")
            String color) {}

    public record TagView(UUID id, long version, String name, String color) implements Versioned {}

    @GET
    @PermissionsAllowed("tags:read")
    @Operation(operationId = "listTags", summary = "The tags customers can have")
    public Page<TagView> list(@BeanParam ListQuery query) {
        return tags.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("tags:read")
    @Operation(operationId = "getTag", summary = "One tag")
    public RestResponse<TagView> get(UUID id) {
        return Answers.ok(tags.view(id));
    }

    @POST
    @PermissionsAllowed("tags:write")
    @Operation(operationId = "createTag", summary = "Add a tag")
    public RestResponse<TagView> create(@Valid @NotNull TagInput body) {
        return Answers.created("tags", tags.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("tags:write")
    @Operation(operationId = "editTag", summary = "Rename or recolour a tag")
    public RestResponse<TagView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = TagInput.class)))
                    JsonNode patch) {
        return Answers.ok(tags.edit(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("tags:write")
    @Operation(operationId = "deleteTag", summary = "Remove a tag, also from every customer that has it")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        tags.delete(id, ifMatch);
        return RestResponse.noContent();
    }
}
