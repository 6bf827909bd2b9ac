package app.rapport.commerce;

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

/** Products by the ids other systems have for them. */
@Path("/api/v1/products/by-external-id/{source}/{externalId}")
@Tag(name = "products")
class ProductByExternalId {
    private final ExternalIds externalIds;
    private final Target<ProductInput, ProductView> target;

    ProductByExternalId(ExternalIds externalIds, Products products, ProductRepository repository) {
        this.externalIds = externalIds;
        this.target = new Target<>(ProductInput.class, repository::lock, products::create, products::edit);
    }

    @PUT
    @PermissionsAllowed("products:write")
    @Operation(
            operationId = "upsertProduct",
            summary = "Bring a product from another system: change the one with this id there, or add it",
            description =
                    "What the body leaves out stays as it is. An archived one is changed too, and stays archived.")
    public RestResponse<ProductView> upsert(
            String source,
            String externalId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ProductInput.class)))
                    JsonNode body) {
        var key = new ExternalId("products", source, externalId);
        return externalIds.upsert(key, ifMatch, body, target).answer("products");
    }
}
