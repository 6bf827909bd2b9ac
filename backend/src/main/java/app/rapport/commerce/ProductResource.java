package app.rapport.commerce;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.replica.FromReplica;
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

@Path("/api/v1/products")
@Tag(name = "products")
class ProductResource {
    private final Products products;

    ProductResource(Products products) {
        this.products = products;
    }

    @GET
    @FromReplica
    @PermissionsAllowed("products:read")
    @Operation(operationId = "listProducts", summary = "What the organisation sells")
    public Page<ProductView> list(@BeanParam ListQuery query) {
        return products.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("products:read")
    @Operation(operationId = "getProduct", summary = "One product")
    public RestResponse<ProductView> get(UUID id) {
        return Answers.ok(products.view(id));
    }

    @POST
    @PermissionsAllowed("products:write")
    @Operation(operationId = "createProduct", summary = "Add a product")
    public RestResponse<ProductView> create(@Valid @NotNull ProductInput body) {
        return Answers.created("products", products.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("products:write")
    @Operation(operationId = "editProduct", summary = "Change a product")
    public RestResponse<ProductView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ProductInput.class)))
                    JsonNode patch) {
        return Answers.ok(products.edit(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/archive")
    @PermissionsAllowed("products:write")
    @Operation(operationId = "archiveProduct", summary = "Stop offering a product; where it was sold it stays")
    public RestResponse<ProductView> archive(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(products.archive(id, ifMatch));
    }

    @POST
    @Path("/{id}/restore")
    @PermissionsAllowed("products:write")
    @Operation(operationId = "restoreProduct", summary = "Offer an archived product again")
    public RestResponse<ProductView> restore(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(products.restore(id, ifMatch));
    }
}
