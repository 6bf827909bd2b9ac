package app.rapport.identity;

import app.rapport.platform.web.Answers;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Versioned;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organisation")
@Tag(name = "organisation")
public class OrganisationResource {
    private final OrganisationSettings settings;

    OrganisationResource(OrganisationSettings settings) {
        this.settings = settings;
    }

    /** @param secondFactorRequired whoever signs in with a password alone must set up a second factor before anything else */
    public record OrganisationInput(
            @NotBlank @Size(max = 200) String name, boolean secondFactorRequired) {}

    public record OrganisationDetailsView(
            UUID id,
            long version,
            String name,
            String slug,
            String currency,
            String language,
            String timeZone,
            boolean secondFactorRequired,
            Instant createdAt,
            Instant updatedAt,
            List<String> can)
            implements Versioned {}

    @GET
    @PermissionsAllowed("organisation:read")
    @Operation(operationId = "getOrganisation", summary = "The organisation and what it decides for all its members")
    public RestResponse<OrganisationDetailsView> get() {
        return Answers.ok(settings.read());
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("organisation:write")
    @Operation(
            operationId = "editOrganisation",
            summary = "Change the organisation's name or what it asks of its members")
    public RestResponse<OrganisationDetailsView> edit(
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = OrganisationInput.class)))
                    JsonNode patch) {
        var changed = settings.edit(ifMatch, patch);
        settings.changed();
        return Answers.ok(changed);
    }
}
