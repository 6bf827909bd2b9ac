package app.rapport.pipeline;

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

@Path("/api/v1/opportunities/bulk")
@Tag(name = "opportunities")
class OpportunityBulkResource {
    private final BulkEdits bulk;

    OpportunityBulkResource(BulkEdits bulk) {
        this.bulk = bulk;
    }

    @POST
    @ResponseStatus(202)
    @PermissionsAllowed("opportunities:write")
    @Operation(
            operationId = "changeManyOpportunities",
            summary = "Edit or archive all opportunities of a filter or selection, as a job that can be undone")
    public RestResponse<JobView> change(@Valid @NotNull BulkInput body) {
        return bulk.submit("opportunities", body);
    }

    @POST
    @Path("/count")
    @PermissionsAllowed("opportunities:write")
    @Operation(
            operationId = "countManyOpportunities",
            summary = "How many opportunities a bulk change would be tried on")
    public BulkCount count(@Valid @NotNull BulkInput body) {
        return bulk.count("opportunities", body);
    }
}
