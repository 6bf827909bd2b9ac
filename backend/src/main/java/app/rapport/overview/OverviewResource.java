package app.rapport.overview;

import app.rapport.platform.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/customers/{id}/overview")
@Tag(name = "customers")
public class OverviewResource {
    private final Overviews overviews;

    OverviewResource(Overviews overviews) {
        this.overviews = overviews;
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(
            operationId = "getCustomerOverview",
            summary = "A customer and the first of all that belongs to them, in one answer",
            description =
                    "The timeline's newest 30, the opportunities and tickets changed last, and the tasks due first,"
                            + " five each; a list the caller may not read is left out. The ETag is the customer's.")
    public RestResponse<CustomerOverview> get(UUID id) {
        return Answers.ok(overviews.of(id));
    }
}
