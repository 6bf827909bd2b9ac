package app.rapport.pipeline;

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

/** What opportunities look like in the journal, and the history of one. */
@Path("/api/v1/opportunities/{id}/history")
@Tag(name = "opportunities")
public class OpportunityHistory {
    private final Histories histories;
    private final PastStates past;

    OpportunityHistory(Histories histories, PastStates past) {
        this.histories = histories;
        this.past = past;
    }

    @Produces
    @Singleton
    static JournalledResource journalled() {
        return JournalledResource.of(
                        "opportunities",
                        "o",
                        "o.name",
                        JournalledTable.root("opportunity")
                                .reference("customer_id", "customer", "customers")
                                .reference("owner_id", "owner", "members")
                                .reference("pipeline_id", "pipeline", "pipelines")
                                .reference("stage_id", "stage", "stages")
                                .money("amount", "amount", "currency")
                                .hide("stage_since", "outcome"))
                .ownedBy("o.owner_id")
                .with(JournalledTable.shares())
                .with(JournalledTable.items("opportunity_line", "opportunity_id", "lines")
                        .reference("product_id", "product", "products")
                        .money("unitPrice", "unit_price", "currency")
                        .hide("position"))
                .with(JournalledTable.links(
                        "opportunity_contact", "opportunity_id", "contacts", "customer_id", "customers"))
                .with(JournalledTable.silent("stage_history", "opportunity_id"))
                .with(JournalledTable.items("external_id", "record_id", "externalIds")
                        .hide("resource"));
    }

    @GET
    @PermissionsAllowed("opportunities:read")
    @Operation(
            operationId = "listOpportunityHistory",
            summary = "What was changed in an opportunity, by whom and through what, the latest first")
    public Page<HistoryItem> list(UUID id, @BeanParam HistoryQuery query) {
        return histories.page("opportunities", id, query);
    }

    @GET
    @Path("/at")
    @PermissionsAllowed("opportunities:read")
    @Operation(operationId = "getOpportunityAsItWas", summary = "An opportunity as it was at a moment")
    public PastState at(
            UUID id,
            @QueryParam("at")
                    @Parameter(description = "The moment", required = true, example = "2026-03-06T09:00:00Z")
                    @Nullable String at) {
        return past.at("opportunities", id, at);
    }
}
