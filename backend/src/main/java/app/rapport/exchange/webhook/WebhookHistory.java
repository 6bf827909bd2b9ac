package app.rapport.exchange.webhook;

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

/** What webhooks look like in the journal, and the history of one. Their secrets are in a table without a journal. */
@Path("/api/v1/webhooks/{id}/history")
@Tag(name = "webhooks")
public class WebhookHistory {
    private final Histories histories;
    private final PastStates past;

    WebhookHistory(Histories histories, PastStates past) {
        this.histories = histories;
        this.past = past;
    }

    @Produces
    @Singleton
    static JournalledResource journalled() {
        return JournalledResource.of(
                        "webhooks",
                        "w",
                        "w.name",
                        JournalledTable.root("webhook").reference("member_id", "member", "members"))
                .ownedBy("w.member_id")
                .notUndone();
    }

    @GET
    @PermissionsAllowed("webhooks:read")
    @Operation(
            operationId = "listWebhookHistory",
            summary = "What was changed in a webhook, by whom and through what, the latest first")
    public Page<HistoryItem> list(UUID id, @BeanParam HistoryQuery query) {
        return histories.page("webhooks", id, query);
    }

    @GET
    @Path("/at")
    @PermissionsAllowed("webhooks:read")
    @Operation(operationId = "getWebhookAsItWas", summary = "A webhook as it was at a moment")
    public PastState at(
            UUID id,
            @QueryParam("at")
                    @Parameter(description = "The moment", required = true, example = "2026-03-06T09:00:00Z")
                    @Nullable String at) {
        return past.at("webhooks", id, at);
    }
}
