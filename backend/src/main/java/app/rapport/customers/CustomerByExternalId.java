package app.rapport.customers;

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

/** Customers by the ids other systems have for them. */
@Path("/api/v1/customers/by-external-id/{source}/{externalId}")
@Tag(name = "customers")
public class CustomerByExternalId {
    private final ExternalIds externalIds;
    private final Target<CustomerInput, CustomerView> target;

    CustomerByExternalId(ExternalIds externalIds, CustomerService customers, CustomerRepository repository) {
        this.externalIds = externalIds;
        this.target = new Target<>(CustomerInput.class, repository::lock, customers::create, customers::edit);
    }

    @PUT
    @PermissionsAllowed("customers:write")
    @Operation(
            operationId = "upsertCustomer",
            summary = "Bring a customer from another system: change the one with this id there, or add it",
            description =
                    "What the body leaves out stays as it is. An archived one is changed too, and stays archived.")
    public RestResponse<CustomerView> upsert(
            String source,
            String externalId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = CustomerInput.class)))
                    JsonNode body) {
        var key = new ExternalId("customers", source, externalId);
        return externalIds.upsert(key, ifMatch, body, target).answer("customers");
    }
}
