package app.rapport.customers;

import app.rapport.platform.bulk.BulkEdits;
import app.rapport.platform.bulk.BulkEdits.BulkCount;
import app.rapport.platform.bulk.BulkInput;
import app.rapport.platform.jobs.JobView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/customers/bulk")
@Tag(name = "customers")
public class CustomerBulkResource {
    private final BulkEdits bulk;

    CustomerBulkResource(BulkEdits bulk) {
        this.bulk = bulk;
    }

    @POST
    @ResponseStatus(202)
    @PermissionsAllowed("customers:write")
    @Operation(
            operationId = "changeManyCustomers",
            summary = "Edit or archive all customers of a filter or selection, as a job that can be undone")
    public RestResponse<JobView> change(@Valid @NotNull BulkInput body) {
        return bulk.submit("customers", body);
    }

    @POST
    @Path("/count")
    @PermissionsAllowed("customers:write")
    @Operation(operationId = "countManyCustomers", summary = "How many customers a bulk change would be tried on")
    public BulkCount count(@Valid @NotNull BulkInput body) {
        return bulk.count("customers", body);
    }
}
