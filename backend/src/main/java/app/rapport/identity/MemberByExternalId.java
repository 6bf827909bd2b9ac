package app.rapport.identity;

import app.rapport.platform.external.ExternalId;
import app.rapport.platform.external.ExternalIds;
import app.rapport.platform.external.Target;
import app.rapport.platform.web.IfMatch;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Members by the ids other systems have for them. */
@Path("/api/v1/members/by-external-id/{source}/{externalId}")
@Tag(name = "members")
public class MemberByExternalId {
    private final ExternalIds externalIds;
    private final Target<MemberInput, MemberView> target;

    MemberByExternalId(ExternalIds externalIds, Members members, MemberRepository repository) {
        this.externalIds = externalIds;
        this.target = new Target<>(MemberInput.class, repository::lock, members::create, members::edit);
    }

    @PUT
    @PermissionsAllowed("members:write")
    @Operation(
            operationId = "upsertMember",
            summary = "Bring a member from another system: change the one with this id there, or add it",
            description =
                    "What the body leaves out stays as it is. A new one with an e-mail address is invited; a deactivated one stays deactivated.")
    public RestResponse<MemberView> upsert(
            String source,
            String externalId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = MemberInput.class)))
                    JsonNode body) {
        var key = new ExternalId("members", source, externalId);
        return externalIds.upsert(key, ifMatch, body, target).answer("members");
    }
}
