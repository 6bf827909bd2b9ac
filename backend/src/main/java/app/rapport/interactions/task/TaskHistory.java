package app.rapport.interactions.task;

import app.rapport.platform.filter.Page;
import app.rapport.platform.journal.Histories;
import app.rapport.platform.journal.HistoryItem;
import app.rapport.platform.journal.HistoryQuery;
import app.rapport.platform.journal.JournalledResource;
import app.rapport.platform.journal.JournalledTable;
import app.rapport.platform.journal.PastStates;
import app.rapport.platform.journal.PastStates.PastState;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What tasks look like in the journal, and the history of one. */
@Path("/api/v1/tasks/{id}/history")
@Tag(name = "tasks")
public class TaskHistory {
    private final Histories histories;
    private final PastStates past;

    TaskHistory(Histories histories, PastStates past) {
        this.histories = histories;
        this.past = past;
    }

    @Produces
    @Singleton
    static JournalledResource journalled() {
        return JournalledResource.of(
                        "tasks",
                        "t",
                        "t.title",
                        JournalledTable.root("task")
                                .reference("assignee_id", "assignee", "members")
                                .reference("customer_id", "customer", "customers")
                                .reference("opportunity_id", "opportunity", "opportunities")
                                .reference("ticket_id", "ticket", "tickets"))
                .ownedBy("t.assignee_id")
                .seenBy(TaskReader::visible);
    }

    @GET
    @PermissionsAllowed("tasks:read")
    @Operation(
            operationId = "listTaskHistory",
            summary = "What was changed in a task, by whom and through what, the latest first")
    public Page<HistoryItem> list(UUID id, @BeanParam HistoryQuery query) {
        return histories.page("tasks", id, query);
    }

    @GET
    @Path("/at")
    @PermissionsAllowed("tasks:read")
    @Operation(operationId = "getTaskAsItWas", summary = "A task as it was at a moment")
    public PastState at(
            UUID id,
            @QueryParam("at")
                    @Parameter(description = "The moment", required = true, example = "2026-03-06T09:00:00Z")
                    @Nullable String at) {
        return past.at("tasks", id, at);
    }
}
