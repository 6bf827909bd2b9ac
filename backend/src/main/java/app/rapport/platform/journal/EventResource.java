package app.rapport.platform.journal;

import app.rapport.platform.journal.Feed.FeedItem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The permissions are those of the records that change; see {@link Feed}. */
@Path("/api/v1/events")
@Tag(name = "changes")
@Authenticated
public class EventResource {
    private final EventStream events;

    EventResource(EventStream events) {
        this.events = events;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            operationId = "watchChanges",
            summary = "Changes as they happen, as server-sent events",
            description =
                    "The items of `GET /changes`; the id of an event is a cursor of it. The stream ends, with an event"
                            + " named `end`, when the caller signs out, the token is revoked or the caller's rights"
                            + " change: then come again and read your lists anew. Who comes with the id of an event"
                            + " from before such a change hears an event named `reach` first, which means the same.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = FeedItem.class)))
    public EventPages watch(
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "The last event one has; said by browsers themselves when they come again")
                    @Nullable String lastEventId,
            @QueryParam("cursor")
                    @Parameter(description = "`cursor` of `GET /changes`, to go on from there; from now on if absent")
                    @Nullable String cursor,
            @QueryParam("types")
                    @Parameter(description = "Only these kinds of record, by comma", example = "customers,tickets")
                    @Nullable String types,
            @Context RoutingContext http) {
        var after = after(lastEventId, cursor);
        var wanted = Feed.types(types);
        http.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader("X-Accel-Buffering", "no");
        return events.open(after, wanted == null ? Set.of() : Set.of(wanted));
    }

    private static @Nullable Cursor after(@Nullable String lastEventId, @Nullable String cursor) {
        if (lastEventId != null && !lastEventId.isBlank()) {
            return Cursor.parse(lastEventId, "Last-Event-ID");
        }
        return cursor == null ? null : Cursor.ofParameter(cursor);
    }
}
