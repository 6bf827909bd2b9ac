package app.rapport.tickets;

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

/** What tickets look like in the journal, and the history of one. */
@Path("/api/v1/tickets/{id}/history")
@Tag(name = "tickets")
public class TicketHistory {
    private final Histories histories;
    private final PastStates past;

    TicketHistory(Histories histories, PastStates past) {
        this.histories = histories;
        this.past = past;
    }

    @Produces
    @Singleton
    static JournalledResource journalled() {
        return JournalledResource.of(
                        "tickets",
                        "t",
                        "'T-' || t.number || ' ' || t.subject",
                        JournalledTable.root("ticket")
                                .reference("customer_id", "customer", "customers")
                                .reference("requester_id", "requester", "customers")
                                .reference("queue_id", "queue", "queues")
                                .reference("assignee_id", "assignee", "members")
                                .hide("last_message_at"))
                .ownedBy("t.assignee_id")
                .with(JournalledTable.items("interaction", "ticket_id", "notes")
                        .only("x.internal")
                        .hide("type", "direction", "at", "duration_minutes", "subject", "outcome", "internal")
                        .hide("author_id", "opportunity_id", "archived_at"))
                .with(JournalledTable.shares())
                .with(JournalledTable.items("external_id", "record_id", "externalIds")
                        .hide("resource"));
    }

    @GET
    @PermissionsAllowed("tickets:read")
    @Operation(
            operationId = "listTicketHistory",
            summary = "What was changed in a ticket, by whom and through what, the latest first")
    public Page<HistoryItem> list(UUID id, @BeanParam HistoryQuery query) {
        return histories.page("tickets", id, query);
    }

    @GET
    @Path("/at")
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "getTicketAsItWas", summary = "A ticket as it was at a moment")
    public PastState at(
            UUID id,
            @QueryParam("at")
                    @Parameter(description = "The moment", required = true, example = "2026-03-06T09:00:00Z")
                    @Nullable String at) {
        return past.at("tickets", id, at);
    }
}
