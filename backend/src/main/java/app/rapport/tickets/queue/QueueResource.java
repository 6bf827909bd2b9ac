package app.rapport.tickets.queue;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.replica.FromReplica;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.Answers.Items;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.tickets.queue.QueueCounts.QueueCount;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

@Path("/api/v1/queues")
@Tag(name = "queues")
public class QueueResource {
    private final Queues queues;
    private final QueueCounts counts;

    QueueResource(Queues queues, QueueCounts counts) {
        this.queues = queues;
        this.counts = counts;
    }

    @GET
    @PermissionsAllowed("queues:read")
    @Operation(operationId = "listQueues", summary = "The queues tickets wait in")
    public Page<QueueView> list(@BeanParam ListQuery query) {
        return queues.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("queues:read")
    @Operation(operationId = "getQueue", summary = "One queue")
    public RestResponse<QueueView> get(UUID id) {
        return Answers.ok(queues.view(id));
    }

    @GET
    @FromReplica
    @Path("/counts")
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "countQueues", summary = "How many tickets wait in each queue and in none")
    public Items<QueueCount> counts() {
        return new Items<>(counts.all());
    }

    @POST
    @PermissionsAllowed("queues:write")
    @Operation(operationId = "createQueue", summary = "Add a queue")
    public RestResponse<QueueView> create(@Valid @NotNull QueueInput body) {
        return Answers.created("queues", queues.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("queues:write")
    @Operation(operationId = "editQueue", summary = "Rename a queue")
    public RestResponse<QueueView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = QueueInput.class)))
                    JsonNode patch) {
        return Answers.ok(queues.edit(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("queues:write")
    @Operation(operationId = "deleteQueue", summary = "Remove a queue no ticket is in")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        queues.delete(id, ifMatch);
        return RestResponse.noContent();
    }
}
