package app.rapport.identity;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Versioned;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/teams")
@Tag(name = "teams")
public class TeamResource {
    private final Teams teams;

    TeamResource(Teams teams) {
        this.teams = teams;
    }

    public record TeamInput(
            @NotBlank @Size(max = 200) @Schema(examples = "Central")
            String name,

            @Nullable UUID parentId,
            @Nullable @Size(max = 1000) Set<UUID> memberIds) {}

    public record TeamView(
            UUID id, long version, String name, @Nullable Ref parent, List<Ref> members, List<String> can)
            implements Versioned {}

    @GET
    @PermissionsAllowed("teams:read")
    @Operation(operationId = "listTeams", summary = "The teams of the organisation, with their members")
    public Page<TeamView> list(@BeanParam ListQuery query) {
        return teams.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("teams:read")
    @Operation(operationId = "getTeam", summary = "One team")
    public RestResponse<TeamView> get(UUID id) {
        return Answers.ok(teams.view(id));
    }

    @POST
    @PermissionsAllowed("teams:write")
    @Operation(operationId = "createTeam", summary = "Add a team")
    public RestResponse<TeamView> create(@Valid @NotNull TeamInput body) {
        return Answers.created("teams", teams.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("teams:write")
    @Operation(operationId = "editTeam", summary = "Change a team or its members")
    public RestResponse<TeamView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = TeamInput.class)))
                    JsonNode patch) {
        return Answers.ok(teams.edit(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("teams:write")
    @Operation(operationId = "deleteTeam", summary = "Remove a team; its members stay")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        teams.delete(id, ifMatch);
        return RestResponse.noContent();
    }
}
