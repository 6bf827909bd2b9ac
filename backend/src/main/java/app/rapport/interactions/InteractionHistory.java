package app.rapport.interactions;

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

/** What interactions look like in the journal, and the history of one. */
@Path("/api/v1/interactions/{id}/history")
@Tag(name = "interactions")
public class InteractionHistory {
    private final Histories histories;
    private final PastStates past;

    InteractionHistory(Histories histories, PastStates past) {
        this.histories = histories;
        this.past = past;
    }

    @Produces
    @Singleton
    static JournalledResource journalled() {
        return JournalledResource.of(
                        "interactions",
                        "i",
                        "coalesce(i.subject, i.type)",
                        JournalledTable.root("interaction")
                                .reference("opportunity_id", "opportunity", "opportunities")
                                .reference("ticket_id", "ticket", "tickets")
                                .reference("author_id", "author", "members")
                                .hide("internal"))
                .ownedBy("i.author_id")
                .seenBy(InteractionLists::visible)
                .seenThrough("customers", "customer_id")
                .with(JournalledTable.links(
                                "interaction_customer", "interaction_id", "customers", "customer_id", "customers")
                        .hide("at", "type", "archived"))
                .with(JournalledTable.links("interaction_member", "interaction_id", "members", "member_id", "members"));
    }

    @GET
    @PermissionsAllowed("interactions:read")
    @Operation(
            operationId = "listInteractionHistory",
            summary = "What was changed in an interaction, by whom and through what, the latest first")
    public Page<HistoryItem> list(UUID id, @BeanParam HistoryQuery query) {
        return histories.page("interactions", id, query);
    }

    @GET
    @Path("/at")
    @PermissionsAllowed("interactions:read")
    @Operation(operationId = "getInteractionAsItWas", summary = "An interaction as it was at a moment")
    public PastState at(
            UUID id,
            @QueryParam("at")
                    @Parameter(description = "The moment", required = true, example = "2026-03-06T09:00:00Z")
                    @Nullable String at) {
        return past.at("interactions", id, at);
    }
}
