package app.rapport.identity;

import app.rapport.platform.batch.NotInBatch;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Versioned;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/api-tokens")
@Tag(name = "api-tokens")
@NotInBatch
public class ApiTokenResource {
    private final ApiTokens tokens;

    ApiTokenResource(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** @param permissions each of which the caller has; the token acts as the caller, within these */
    public record ApiTokenInput(
            @NotBlank @Size(max = 200) @Schema(examples = "Web shop")
            String name,

            @NotEmpty @Size(max = 100) @Schema(examples = "[\"customers:read\"]")
            List<@NotBlank String> permissions,

            @Nullable Instant expiresAt) {}

    /**
     * @param ending the last characters of the token, to tell tokens apart
     * @param token the token itself: in the answer to its creation and never again
     */
    public record ApiTokenView(
            UUID id,
            long version,
            String name,
            Ref member,
            String ending,
            @Nullable String token,
            List<String> permissions,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            Instant createdAt,
            Instant updatedAt,
            List<String> can)
            implements Versioned {}

    @GET
    @PermissionsAllowed("api-tokens:read")
    @Operation(operationId = "listApiTokens", summary = "API tokens, one's own or all of them, as one's roles allow")
    public Page<ApiTokenView> list(@BeanParam ListQuery query) {
        return tokens.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("api-tokens:read")
    @Operation(operationId = "getApiToken", summary = "One API token, without its secret")
    public RestResponse<ApiTokenView> get(UUID id) {
        return Answers.ok(tokens.view(id));
    }

    @POST
    @PermissionsAllowed("api-tokens:write")
    @Operation(operationId = "createApiToken", summary = "Make an API token that acts as oneself; it is shown once")
    public RestResponse<ApiTokenView> create(@Valid @NotNull ApiTokenInput body) {
        return Answers.created("api-tokens", tokens.create(body));
    }

    @POST
    @Path("/{id}/revoke")
    @PermissionsAllowed("api-tokens:write")
    @Operation(operationId = "revokeApiToken", summary = "Make an API token useless at once")
    public RestResponse<ApiTokenView> revoke(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(tokens.revoke(id, ifMatch));
    }
}
