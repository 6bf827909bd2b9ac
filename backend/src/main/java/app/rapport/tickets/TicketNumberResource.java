package app.rapport.tickets;

import app.rapport.platform.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Tickets by what people say on the phone. */
@Path("/api/v1/ticket-numbers")
@Tag(name = "tickets")
public class TicketNumberResource {
    private final TicketReader reader;

    TicketNumberResource(TicketReader reader) {
        this.reader = reader;
    }

    @GET
    @Path("/{number}")
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "getTicketByNumber", summary = "The ticket with a number such as T-1042")
    public RestResponse<TicketView> get(String number) {
        return Answers.ok(reader.requireNumber(TicketNumbers.parse(number)));
    }
}
