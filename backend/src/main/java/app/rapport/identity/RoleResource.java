package app.rapport.identity;

import app.rapport.platform.fields.FieldRule;
import app.rapport.platform.security.Scope;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.Answers.Items;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Versioned;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/roles")
@Tag(name = "roles")
public class RoleResource {
    private final Roles roles;

    RoleResource(Roles roles) {
        this.roles = roles;
    }

    /**
     * @param names by language; one is enough
     * @param permissions what the role allows, and how far each permission reaches
     * @param fields what it keeps from its members all the same, as {@code GET /schema/{resource}} names them
     */
    public record RoleInput(
            @NotEmpty @Schema(examples = "{\"en\": \"Key accounts\"}")
            Map<@Pattern(regexp = "[a-z]{2,3}") String, @NotBlank @Size(max = 100) String> names,

            @NotNull @Size(max = 200) @Schema(examples = "{\"customers:read\": \"ORGANISATION\"}")
            Map<String, @NotNull Scope> permissions,

            @Nullable @Size(max = 200) @Schema(examples = "{\"customers.annualRevenue\": \"HIDDEN\"}")
            Map<String, @NotNull FieldRule> fields) {
        Map<String, FieldRule> fieldsOrNone() {
            return fields == null ? Map.of() : fields;
        }
    }

    /** @param key of a role every organisation starts with; a role made later has its id for a key */
    public record RoleView(
            UUID id,
            long version,
            String key,
            String name,
            Map<String, String> names,
            Map<String, Scope> permissions,
            Map<String, FieldRule> fields,
            List<String> can)
            implements Versioned {}

    @GET
    @PermissionsAllowed("roles:read")
    @Operation(operationId = "listRoles", summary = "The roles a member can have, with what each allows")
    public Items<RoleView> list() {
        return new Items<>(roles.all());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("roles:read")
    @Operation(operationId = "getRole", summary = "One role")
    public RestResponse<RoleView> get(UUID id) {
        return Answers.ok(roles.view(id));
    }

    @POST
    @PermissionsAllowed("roles:write")
    @Operation(operationId = "createRole", summary = "Add a role")
    public RestResponse<RoleView> create(@Valid @NotNull RoleInput body) {
        return Answers.created("roles", roles.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("roles:write")
    @Operation(operationId = "editRole", summary = "Rename a role or change what it allows, from the next call on")
    public RestResponse<RoleView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = RoleInput.class)))
                    JsonNode patch) {
        return Answers.ok(roles.edit(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("roles:write")
    @Operation(operationId = "deleteRole", summary = "Remove a role nobody has")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        roles.delete(id, ifMatch);
        return RestResponse.noContent();
    }
}
