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

/** What pipelines look like in the journal, and the history of one. */
@Path("/api/v1/pipelines/{id}/history")
@Tag(name = "pipelines")
public class PipelineHistory {
    private final Histories histories;
    private final PastStates past;

    PipelineHistory(Histories histories, PastStates past) {
        this.histories = histories;
        this.past = past;
    }

    @Produces
    @Singleton
    static JournalledResource journalled() {
        return JournalledResource.of(
                        "pipelines", "l", "app_local_name(l.names, :language)", JournalledTable.root("pipeline"))
                .with(JournalledTable.items("stage", "pipeline_id", "stages"));
    }

    /** They have no history of their own, theirs is their pipeline's; but others refer to them. */
    @Produces
    @Singleton
    static JournalledResource stages() {
        return JournalledResource.of(
                "stages", "s", "app_local_name(s.names, :language)", JournalledTable.root("stage"));
    }

    @GET
    @PermissionsAllowed("pipelines:read")
    @Operation(
            operationId = "listPipelineHistory",
            summary = "What was changed in a pipeline, by whom and through what, the latest first")
    public Page<HistoryItem> list(UUID id, @BeanParam HistoryQuery query) {
        return histories.page("pipelines", id, query);
    }

    @GET
    @Path("/at")
    @PermissionsAllowed("pipelines:read")
    @Operation(operationId = "getPipelineAsItWas", summary = "A pipeline as it was at a moment")
    public PastState at(
            UUID id,
            @QueryParam("at")
                    @Parameter(description = "The moment", required = true, example = "2026-03-06T09:00:00Z")
                    @Nullable String at) {
        return past.at("pipelines", id, at);
    }
}
