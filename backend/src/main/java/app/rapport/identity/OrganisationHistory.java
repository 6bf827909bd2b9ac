package app.rapport.identity;

import app.rapport.platform.filter.Page;
import app.rapport.platform.journal.Histories;
import app.rapport.platform.journal.HistoryItem;
import app.rapport.platform.journal.HistoryQuery;
import app.rapport.platform.journal.JournalledResource;
import app.rapport.platform.journal.JournalledTable;
import app.rapport.platform.journal.PastStates;
import app.rapport.platform.journal.PastStates.PastState;
import app.rapport.platform.tenancy.Tenancy;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the organisation looks like in the journal, and its history. */
@Path("/api/v1/organisation/history")
@Tag(name = "organisation")
public class OrganisationHistory {
    private final Histories histories;
    private final PastStates past;
    private final Tenancy tenancy;

    OrganisationHistory(Histories histories, PastStates past, Tenancy tenancy) {
        this.histories = histories;
        this.past = past;
        this.tenancy = tenancy;
    }

    @Produces
    @Singleton
    static JournalledResource journalled() {
        return JournalledResource.of("organisation", "o", "o.name", JournalledTable.root("organisation"))
                .notUndone();
    }

    @GET
    @PermissionsAllowed("organisation:read")
    @Operation(
            operationId = "listOrganisationHistory",
            summary = "What was changed in the organisation, by whom and through what, the latest first")
    public Page<HistoryItem> list(@BeanParam HistoryQuery query) {
        return histories.page("organisation", tenancy.require(), query);
    }

    @GET
    @Path("/at")
    @PermissionsAllowed("organisation:read")
    @Operation(operationId = "getOrganisationAsItWas", summary = "The organisation as it was at a moment")
    public PastState at(
            @QueryParam("at")
                    @Parameter(description = "The moment", required = true, example = "2026-03-06T09:00:00Z")
                    @Nullable String at) {
        return past.at("organisation", tenancy.require(), at);
    }
}
