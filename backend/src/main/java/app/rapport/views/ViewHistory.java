package app.rapport.views;

import app.rapport.platform.filter.Page;
import app.rapport.platform.journal.Histories;
import app.rapport.platform.journal.HistoryItem;
import app.rapport.platform.journal.HistoryQuery;
import app.rapport.platform.journal.JournalledResource;
import app.rapport.platform.journal.JournalledTable;
import app.rapport.platform.journal.PastStates;
import app.rapport.platform.journal.PastStates.PastState;
import io.quarkus.security.Authenticated;
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

/** What saved views look like in the journal, and the history of one. */
@Path("/api/v1/views/{id}/history")
@Tag(name = "views")
@Authenticated
public class ViewHistory {
    private final Histories histories;
    private final PastStates past;

    ViewHistory(Histories histories, PastStates past) {
        this.histories = histories;
        this.past = past;
    }

    @Produces
    @Singleton
    static JournalledResource journalled() {
        return JournalledResource.of(
                        "views",
                        "v",
                        "v.name",
                        JournalledTable.root("saved_view").reference("owner_id", "owner", "members"))
                .seenBy(viewer -> SavedViews.visible(viewer.id()))
                .readByAll()
                .notUndone();
    }

    @GET
    @Operation(
            operationId = "listViewHistory",
            summary = "What was changed in a saved view, by whom and through what, the latest first")
    public Page<HistoryItem> list(UUID id, @BeanParam HistoryQuery query) {
        return histories.page("views", id, query);
    }

    @GET
    @Path("/at")
    @Operation(operationId = "getViewAsItWas", summary = "A saved view as it was at a moment")
    public PastState at(
            UUID id,
            @QueryParam("at")
                    @Parameter(description = "The moment", required = true, example = "2026-03-06T09:00:00Z")
                    @Nullable String at) {
        return past.at("views", id, at);
    }
}
