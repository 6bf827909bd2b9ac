package app.rapport.tickets;

import app.rapport.platform.external.ExternalId;
import app.rapport.platform.external.ExternalIds;
import app.rapport.platform.external.Target;
import app.rapport.platform.web.IfMatch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tickets by the ids other systems have for them. */
@Path("/api/v1/tickets/by-external-id/{source}/{externalId}")
@Tag(name = "tickets")
public class TicketByExternalId {
    private final ExternalIds externalIds;
    private final Target<TicketInput, TicketView> target;

    TicketByExternalId(ExternalIds externalIds, Tickets tickets, TicketRepository repository) {
        this.externalIds = externalIds;
        this.target = new Target<>(
                TicketInput.class,
                repository::lock,
                tickets::create,
                (id, ifMatch, patch) -> tickets.edit(id, ifMatch, withoutDescription(patch)));
    }

    @PUT
    @PermissionsAllowed("tickets:write")
    @Operation(
            operationId = "upsertTicket",
            summary = "Bring a ticket from another system: change the one with this id there, or add it",
            description =
                    "What the body leaves out stays as it is. An archived one is changed too, and stays archived. `description` is the first message, and counts only when it is added.")
    public RestResponse<TicketView> upsert(
            String source,
            String externalId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = TicketInput.class)))
                    JsonNode body) {
        var key = new ExternalId("tickets", source, externalId);
        return externalIds.upsert(key, ifMatch, body, target).answer("tickets");
    }

    /** The same call again must find nothing to refuse. */
    private static JsonNode withoutDescription(JsonNode patch) {
        return patch instanceof ObjectNode said ? said.deepCopy().without("description") : patch;
    }
}
