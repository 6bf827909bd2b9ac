package app.rapport.platform.bulk;

import app.rapport.platform.jobs.JobView;
import app.rapport.platform.journal.ChangeResource.UndoInput;
import app.rapport.platform.journal.Undo.OnConflict;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The permissions are those of the records the job has changed. */
@Path("/api/v1/jobs/{id}/undo")
@Tag(name = "jobs")
@Authenticated
public class BulkUndoResource {
    private final BulkUndo undo;

    BulkUndoResource(BulkUndo undo) {
        this.undo = undo;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "undoJob",
            summary = "Take back all a bulk change has done, as a job; its result lists what was changed again since")
    public RestResponse<JobView> undo(UUID id, @Valid @Nullable UndoInput body) {
        return BulkEdits.accepted(undo.submit(id, body == null ? OnConflict.REFUSE : body.orRefuse()));
    }
}
