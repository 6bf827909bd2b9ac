package app.rapport.commerce;

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

/** What products look like in the journal, and the history of one. */
@Path("/api/v1/products/{id}/history")
@Tag(name = "products")
public class ProductHistory {
    private final Histories histories;
    private final PastStates past;

    ProductHistory(Histories histories, PastStates past) {
        this.histories = histories;
        this.past = past;
    }

    @Produces
    @Singleton
    static JournalledResource journalled() {
        return JournalledResource.of(
                        "products",
                        "p",
                        "p.name",
                        JournalledTable.root("product").money("price", "price_amount", "price_currency"))
                .with(JournalledTable.items("external_id", "record_id", "externalIds")
                        .hide("resource"));
    }

    @GET
    @PermissionsAllowed("products:read")
    @Operation(
            operationId = "listProductHistory",
            summary = "What was changed in a product, by whom and through what, the latest first")
    public Page<HistoryItem> list(UUID id, @BeanParam HistoryQuery query) {
        return histories.page("products", id, query);
    }

    @GET
    @Path("/at")
    @PermissionsAllowed("products:read")
    @Operation(operationId = "getProductAsItWas", summary = "A product as it was at a moment")
    public PastState at(
            UUID id,
            @QueryParam("at")
                    @Parameter(description = "The moment", required = true, example = "2026-03-06T09:00:00Z")
                    @Nullable String at) {
        return past.at("products", id, at);
    }
}
