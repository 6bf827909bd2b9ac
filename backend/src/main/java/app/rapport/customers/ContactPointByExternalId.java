package app.rapport.customers;

import app.rapport.platform.external.ExternalId;
import app.rapport.platform.web.IfMatch;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A customer's contact points by the ids other systems have for them. */
@Path("/api/v1/customers/{id}/contact-points/by-external-id/{source}/{externalId}")
@Tag(name = "customers")
public class ContactPointByExternalId {
    private final ContactPoints points;

    ContactPointByExternalId(ContactPoints points) {
        this.points = points;
    }

    @PUT
    @PermissionsAllowed("customers:write")
    @Operation(
            operationId = "upsertContactPoint",
            summary = "Bring a contact point from another system: change the one with this id there, or add it",
            description = "What the body leaves out stays as it is. The answer is the customer, and so are its ETag and"
                    + " the one in `If-Match`. One the customer has already is taken to be the same.")
    public RestResponse<CustomerView> upsert(
            UUID id,
            String source,
            String externalId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ContactPointInput.class)))
                    JsonNode body) {
        var key = new ExternalId("contact-points", source, externalId);
        return points.upsert(id, key, ifMatch, body).answer("customers");
    }
}
