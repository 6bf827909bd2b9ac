package app.rapport.tickets;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.replica.FromReplica;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tickets")
@Tag(name = "tickets")
public class TicketResource {
    private final Tickets tickets;
    private final TicketReader reader;

    TicketResource(Tickets tickets, TicketReader reader) {
        this.tickets = tickets;
        this.reader = reader;
    }

    public record NewTicketStatus(
            @NotNull @Schema(examples = "SOLVED") TicketStatus status) {}

    @GET
    @FromReplica
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "listTickets", summary = "Tickets the caller may see")
    public Page<TicketView> list(@BeanParam ListQuery query) {
        return reader.page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "getTicket", summary = "One ticket")
    public RestResponse<TicketView> get(UUID id) {
        return Answers.ok(reader.require(id));
    }

    @POST
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "createTicket", summary = "Take in a request or complaint")
    public RestResponse<TicketView> create(@Valid @NotNull TicketInput body) {
        return Answers.created("tickets", tickets.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "editTicket", summary = "Change a ticket, put it in a queue or hand it over")
    public RestResponse<TicketView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = TicketInput.class)))
                    JsonNode patch) {
        return Answers.ok(tickets.edit(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/status")
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "changeTicketStatus", summary = "Say whose turn it is, or that it is done")
    public RestResponse<TicketView> status(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull NewTicketStatus body) {
        return Answers.ok(tickets.become(id, ifMatch, body.status()));
    }

    @POST
    @Path("/{id}/archive")
    @PermissionsAllowed("tickets:write")
    @Operation(
            operationId = "archiveTicket",
            summary = "Take a ticket out of lists; what was said stays on the timeline")
    public RestResponse<TicketView> archive(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(tickets.archive(id, ifMatch));
    }

    @POST
    @Path("/{id}/restore")
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "restoreTicket", summary = "Bring an archived ticket back")
    public RestResponse<TicketView> restore(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(tickets.restore(id, ifMatch));
    }
}
