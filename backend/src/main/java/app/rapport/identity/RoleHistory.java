package app.rapport.identity;

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

/** What roles look like in the journal, and the history of one. */
@Path("/api/v1/roles/{id}/history")
@Tag(name = "roles")
public class RoleHistory {
    private final Histories histories;
    private final PastStates past;

    RoleHistory(Histories histories, PastStates past) {
        this.histories = histories;
        this.past = past;
    }

    @Produces
    @Singleton
    static JournalledResource journalled() {
        return JournalledResource.of("roles", "r", "app_local_name(r.names, :language)", JournalledTable.root("role"))
                .with(JournalledTable.items("role_permission", "role_id", "permissions"))
                .with(JournalledTable.items("role_field", "role_id", "fields"));
    }

    @GET
    @PermissionsAllowed("roles:read")
    @Operation(
            operationId = "listRoleHistory",
            summary = "What was changed in a role, by whom and through what, the latest first")
    public Page<HistoryItem> list(UUID id, @BeanParam HistoryQuery query) {
        return histories.page("roles", id, query);
    }

    @GET
    @Path("/at")
    @PermissionsAllowed("roles:read")
    @Operation(operationId = "getRoleAsItWas", summary = "A role as it was at a moment")
    public PastState at(
            UUID id,
            @QueryParam("at")
                    @Parameter(description = "The moment", required = true, example = "2026-03-06T09:00:00Z")
                    @Nullable String at) {
        return past.at("roles", id, at);
    }
}
