package app.rapport.identity.sso;

import app.rapport.platform.batch.NotInBatch;
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

/** Its bodies hold secrets, so a batch, which keeps its answers, leaves it out. */
@Path("/api/v1/identity-providers")
@Tag(name = "organisation")
@NotInBatch
public class IdentityProviderResource {
    private final IdentityProviders providers;

    IdentityProviderResource(IdentityProviders providers) {
        this.providers = providers;
    }

    @GET
    @PermissionsAllowed("organisation:read")
    @Operation(
            operationId = "listIdentityProviders",
            summary = "Where members sign in instead of with a password, by OpenID Connect")
    public Page<IdentityProviderView> list(@BeanParam ListQuery query) {
        return providers.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("organisation:read")
    @Operation(operationId = "getIdentityProvider", summary = "One identity provider, without its secret")
    public RestResponse<IdentityProviderView> get(UUID id) {
        return Answers.ok(providers.require(id));
    }

    @POST
    @PermissionsAllowed("organisation:write")
    @Operation(
            operationId = "createIdentityProvider",
            summary = "Let members with addresses of certain domains sign in at an OpenID provider",
            description = "Register Rapport there as a confidential client with the authorization code flow and the"
                    + " `redirectAddress`. Members are found by their e-mail address the first time and by their account"
                    + " there from then on; nobody becomes a member by signing in. Such a sign-in counts as having shown"
                    + " a second factor: asking for one is the provider's part.")
    public RestResponse<IdentityProviderView> create(@Valid @NotNull IdentityProviderInput body) {
        return Answers.created("identity-providers", providers.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("organisation:write")
    @Operation(
            operationId = "editIdentityProvider",
            summary = "Change an identity provider; with another issuer or client its accounts are linked anew")
    public RestResponse<IdentityProviderView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = IdentityProviderInput.class)))
                    JsonNode patch) {
        return Answers.ok(providers.edit(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("organisation:write")
    @Operation(
            operationId = "deleteIdentityProvider",
            summary = "Forget an identity provider; its members sign in with their passwords")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        providers.delete(id, ifMatch);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/check")
    @PermissionsAllowed("organisation:write")
    @Operation(
            operationId = "checkIdentityProvider",
            summary = "Ask the provider for its discovery document and keys, and say what is wrong with them")
    public ProviderCheckView check(UUID id) {
        return providers.check(id);
    }
}
