package app.rapport.customers;

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

/** What customers look like in the journal, and the history of one. */
@Path("/api/v1/customers/{id}/history")
@Tag(name = "customers")
public class CustomerHistory {
    private final Histories histories;
    private final PastStates past;

    CustomerHistory(Histories histories, PastStates past) {
        this.histories = histories;
        this.past = past;
    }

    @Produces
    @Singleton
    static JournalledResource journalled() {
        return JournalledResource.of(
                        "customers",
                        "c",
                        "c.name",
                        JournalledTable.root("customer")
                                .reference("owner_id", "owner", "members")
                                .money("annualRevenue", "revenue_amount", "revenue_currency")
                                .hide("email", "phone", "city", "country", "last_interaction_at"))
                .ownedBy("c.owner_id")
                .with(JournalledTable.shares())
                .with(JournalledTable.items("contact_point", "customer_id", "contactPoints")
                        .named("is_primary", "primary")
                        .hide("position"))
                .with(JournalledTable.links("customer_tag", "customer_id", "tags", "tag_id", "tags"))
                .with(JournalledTable.items("relationship", "from_id", "relationships")
                        .reference("to_id", "customer", "customers"))
                .with(JournalledTable.items("external_id", "record_id", "externalIds")
                        .hide("resource"))
                .with(JournalledTable.silent("contact_point_external_id", "customer_id"));
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(
            operationId = "listCustomerHistory",
            summary = "What was changed in a customer, by whom and through what, the latest first")
    public Page<HistoryItem> list(UUID id, @BeanParam HistoryQuery query) {
        return histories.page("customers", id, query);
    }

    @GET
    @Path("/at")
    @PermissionsAllowed("customers:read")
    @Operation(operationId = "getCustomerAsItWas", summary = "A customer as it was at a moment")
    public PastState at(
            UUID id,
            @QueryParam("at")
                    @Parameter(description = "The moment", required = true, example = "2026-03-06T09:00:00Z")
                    @Nullable String at) {
        return past.at("customers", id, at);
    }
}
