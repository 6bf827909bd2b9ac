package app.rapport.interactions.task;

import app.rapport.platform.access.AccessItem;
import app.rapport.platform.access.Accesses;
import app.rapport.platform.access.OwnedRecords;
import app.rapport.platform.access.OwnedRecords.Link;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who sees a task and why. */
@Path("/api/v1/tasks/{id}/access")
@Tag(name = "tasks")
public class TaskAccess {
    private final Accesses accesses;

    TaskAccess(Accesses accesses) {
        this.accesses = accesses;
    }

    @Produces
    @Singleton
    static OwnedRecords owned() {
        return new OwnedRecords(
                "tasks",
                "task",
                "t",
                "assignee_id",
                TaskReader::visible,
                List.of(
                        new Link("customers", "customer", "owner_id", "r.name", of("customer_id")),
                        new Link("opportunities", "opportunity", "owner_id", "r.name", of("opportunity_id")),
                        new Link(
                                "tickets",
                                "ticket",
                                "assignee_id",
                                "'T-' || r.number || ' ' || r.subject",
                                of("ticket_id"))),
                null);
    }

    private static String of(String column) {
        return "select x.%s from task x where x.tenant_id = :tenant and x.id = :record".formatted(column);
    }

    @GET
    @PermissionsAllowed("tasks:read")
    @Operation(
            operationId = "listTaskAccess",
            summary = "The members who see a task, and through which role, team, share or record it is about")
    public Page<AccessItem> list(UUID id, @BeanParam ListQuery query) {
        return accesses.of("tasks", id, query);
    }
}
