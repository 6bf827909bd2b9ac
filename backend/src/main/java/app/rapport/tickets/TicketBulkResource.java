package app.rapport.tickets;

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

@Path("/api/v1/tickets/bulk")
@Tag(name = "tickets")
public class TicketBulkResource {
    private final BulkEdits bulk;

    TicketBulkResource(BulkEdits bulk) {
        this.bulk = bulk;
    }

    @POST
    @ResponseStatus(202)
    @PermissionsAllowed("tickets:write")
    @Operation(
            operationId = "changeManyTickets",
            summary = "Edit or archive all tickets of a filter or selection, as a job that can be undone")
    public RestResponse<JobView> change(@Valid @NotNull BulkInput body) {
        return bulk.submit("tickets", body);
    }

    @POST
    @Path("/count")
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "countManyTickets", summary = "How many tickets a bulk change would be tried on")
    public BulkCount count(@Valid @NotNull BulkInput body) {
        return bulk.count("tickets", body);
    }
}
