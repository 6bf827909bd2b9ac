package app.rapport.interactions.task;

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

@Path("/api/v1/tasks/bulk")
@Tag(name = "tasks")
public class TaskBulkResource {
    private final BulkEdits bulk;

    TaskBulkResource(BulkEdits bulk) {
        this.bulk = bulk;
    }

    @POST
    @ResponseStatus(202)
    @PermissionsAllowed("tasks:write")
    @Operation(
            operationId = "changeManyTasks",
            summary = "Edit or archive all tasks of a filter or selection, as a job that can be undone")
    public RestResponse<JobView> change(@Valid @NotNull BulkInput body) {
        return bulk.submit("tasks", body);
    }

    @POST
    @Path("/count")
    @PermissionsAllowed("tasks:write")
    @Operation(operationId = "countManyTasks", summary = "How many tasks a bulk change would be tried on")
    public BulkCount count(@Valid @NotNull BulkInput body) {
        return bulk.count("tasks", body);
    }
}
