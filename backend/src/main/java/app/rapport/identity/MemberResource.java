package app.rapport.identity;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.security.CurrentMember;
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

@Path("/api/v1/members")
@Tag(name = "members")
public class MemberResource {
    private final Members members;
    private final MemberReader reader;
    private final FactorChange factors;
    private final CurrentMember current;

    MemberResource(Members members, MemberReader reader, FactorChange factors, CurrentMember current) {
        this.members = members;
        this.reader = reader;
        this.factors = factors;
        this.current = current;
    }

    @GET
    @PermissionsAllowed("members:read")
    @Operation(operationId = "listMembers", summary = "The members of the organisation")
    public Page<MemberView> list(@BeanParam ListQuery query) {
        return reader.page(query, current.visibility("members:read"));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("members:read")
    @Operation(operationId = "getMember", summary = "One member")
    public RestResponse<MemberView> get(UUID id) {
        return Answers.ok(reader.require(id, current.visibility("members:read")));
    }

    @POST
    @PermissionsAllowed("members:write")
    @Operation(operationId = "createMember", summary = "Add a member; with an e-mail address, invite them")
    public RestResponse<MemberView> create(@Valid @NotNull MemberInput body) {
        return Answers.created("members", members.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("members:write")
    @Operation(operationId = "editMember", summary = "Change a member")
    public RestResponse<MemberView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MemberInput.class)))
                    JsonNode patch) {
        return Answers.ok(members.edit(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/invite")
    @PermissionsAllowed("members:write")
    @Operation(operationId = "inviteMember", summary = "Mail the invitation, again if need be")
    public RestResponse<MemberView> invite(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(members.invite(id, ifMatch));
    }

    @POST
    @Path("/{id}/deactivate")
    @PermissionsAllowed("members:write")
    @Operation(operationId = "deactivateMember", summary = "End a member's access; what they did keeps their name")
    public RestResponse<MemberView> deactivate(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(members.deactivate(id, ifMatch));
    }

    @POST
    @Path("/{id}/reactivate")
    @PermissionsAllowed("members:write")
    @Operation(operationId = "reactivateMember", summary = "Give a deactivated member access again")
    public RestResponse<MemberView> reactivate(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(members.reactivate(id, ifMatch));
    }

    @POST
    @Path("/{id}/reset-second-factor")
    @PermissionsAllowed("members:write")
    @Operation(
            operationId = "resetSecondFactor",
            summary = "Take away the second factor of a member who lost it; their sessions end")
    public RestResponse<MemberView> resetSecondFactor(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(factors.reset(id, ifMatch));
    }
}
