package app.rapport.platform.journal;

import app.rapport.platform.journal.Feed.FeedPage;
import app.rapport.platform.journal.Undo.OnConflict;
import app.rapport.platform.journal.Undo.Undone;
import app.rapport.platform.web.WholeNumber;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The permissions are those of the records a change has touched; see {@link UndoRights} and {@link Feed}. */
@Path("/api/v1/changes")
@Tag(name = "changes")
@Authenticated
public class ChangeResource {
    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_LIMIT = 1000;

    private final Undo undo;
    private final Feed feed;

    ChangeResource(Undo undo, Feed feed) {
        this.undo = undo;
        this.feed = feed;
    }

    /** How to take something back. */
    public record UndoInput(
            @Schema(examples = "SKIP", description = "REFUSE, all or nothing, if absent") @Nullable OnConflict onConflict) {
        public OnConflict orRefuse() {
            return onConflict == null ? OnConflict.REFUSE : onConflict;
        }
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary =
                    "Which records were changed, in order, with neither gap nor repeat: for keeping a copy up to date",
            description =
                    "When a record comes into the caller's sight or leaves it, what hangs on it, such as a customer's"
                            + " interactions, does so too and is not told one by one. When `reachChanged` is true, read"
                            + " your lists anew.")
    public FeedPage list(
            @QueryParam("cursor")
                    @Parameter(description = "`cursor` of the page before; from the beginning if absent")
                    @Nullable String cursor,
            @QueryParam("types")
                    @Parameter(description = "Only these kinds of record, by comma", example = "customers,tickets")
                    @Nullable String types,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many changes",
                            example = "200",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "200"))
                    @Nullable String limit) {
        return feed.page(
                Cursor.ofParameter(cursor), types, WholeNumber.of(limit, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT));
    }

    @POST
    @Path("/{changeId}/undo")
    @Transactional
    @Operation(
            operationId = "undoChange",
            summary = "Take back what one request or piece of work changed; what was changed again since is listed")
    public Undone undo(String changeId, @Valid @Nullable UndoInput body) {
        return undo.change(changeId, body == null ? OnConflict.REFUSE : body.orRefuse());
    }
}
