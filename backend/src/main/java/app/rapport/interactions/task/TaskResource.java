package app.rapport.interactions.task;

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

@Path("/api/v1/tasks")
@Tag(name = "tasks")
public class TaskResource {
    private final Tasks tasks;
    private final TaskReader reader;

    TaskResource(Tasks tasks, TaskReader reader) {
        this.tasks = tasks;
        this.reader = reader;
    }

    @GET
    @FromReplica
    @PermissionsAllowed("tasks:read")
    @Operation(operationId = "listTasks", summary = "Tasks and appointments the caller may see")
    public Page<TaskView> list(@BeanParam ListQuery query) {
        return reader.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("tasks:read")
    @Operation(operationId = "getTask", summary = "One task or appointment")
    public RestResponse<TaskView> get(UUID id) {
        return Answers.ok(reader.require(id));
    }

    @POST
    @PermissionsAllowed("tasks:write")
    @Operation(operationId = "createTask", summary = "Plan a task or an appointment")
    public RestResponse<TaskView> create(@Valid @NotNull TaskInput body) {
        return Answers.created("tasks", tasks.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("tasks:write")
    @Operation(operationId = "editTask", summary = "Change a task or hand it to somebody else")
    public RestResponse<TaskView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = TaskInput.class)))
                    JsonNode patch) {
        return Answers.ok(tasks.edit(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/complete")
    @PermissionsAllowed("tasks:write")
    @Operation(operationId = "completeTask", summary = "Mark a task as done")
    public RestResponse<TaskView> complete(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(tasks.complete(id, ifMatch));
    }

    @POST
    @Path("/{id}/reopen")
    @PermissionsAllowed("tasks:write")
    @Operation(operationId = "reopenTask", summary = "Mark a task as not done after all")
    public RestResponse<TaskView> reopen(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(tasks.reopen(id, ifMatch));
    }

    @POST
    @Path("/{id}/archive")
    @PermissionsAllowed("tasks:write")
    @Operation(operationId = "archiveTask", summary = "Take a task out of lists")
    public RestResponse<TaskView> archive(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(tasks.archive(id, ifMatch));
    }

    @POST
    @Path("/{id}/restore")
    @PermissionsAllowed("tasks:write")
    @Operation(operationId = "restoreTask", summary = "Bring an archived task back")
    public RestResponse<TaskView> restore(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(tasks.restore(id, ifMatch));
    }
}
