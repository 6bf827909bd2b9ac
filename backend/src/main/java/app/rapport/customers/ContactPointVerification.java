package app.rapport.customers;

import app.rapport.platform.web.Answers;
import app.rapport.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Somebody has made sure that a customer is reached there. */
@Path("/api/v1/customers/{id}/contact-points/{contactPointId}/verify")
@Tag(name = "customers")
public class ContactPointVerification {
    private final CustomerService customers;

    ContactPointVerification(CustomerService customers) {
        this.customers = customers;
    }

    @POST
    @PermissionsAllowed("customers:write")
    @Operation(
            operationId = "verifyContactPoint",
            summary = "Say that a contact point was made sure of now; another value makes it unverified again",
            description = "The answer is the customer, and so are its ETag and the one in `If-Match`.")
    public RestResponse<CustomerView> verify(
            UUID id, UUID contactPointId, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(customers.verify(id, contactPointId, ifMatch));
    }
}
