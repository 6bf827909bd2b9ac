package app.rapport.tickets;

import app.rapport.interactions.Conversation;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.replica.FromReplica;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is said in a ticket; whoever sees the ticket sees all of it. */
@Path("/api/v1/tickets/{id}")
@Tag(name = "tickets")
public class ConversationResource {
    private final Tickets tickets;
    private final TicketReader reader;
    private final Conversation conversation;

    ConversationResource(Tickets tickets, TicketReader reader, Conversation conversation) {
        this.tickets = tickets;
        this.reader = reader;
        this.conversation = conversation;
    }

    public record NewReply(
            @NotBlank @Size(max = 200_000) @Schema(examples = "<p>The corrected invoice is on its way.</p>")
            String body,

            @Nullable @Schema(examples = "SOLVED", description = "WAITING if absent")
            TicketStatus status) {}

    public record NewMessage(
            @NotBlank @Size(max = 200_000) @Schema(examples = "<p>It has arrived, thank you.</p>")
            String body) {}

    @GET
    @FromReplica
    @Path("/conversation")
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "getConversation", summary = "Replies, incoming messages and notes, oldest first")
    public Page<Conversation.TicketMessage> conversation(
            UUID id,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many messages",
                            example = "200",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "200"))
                    @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable String cursor) {
        reader.require(id);
        var query = new ListQuery();
        query.limit = Objects.requireNonNullElse(limit, "200");
        query.cursor = cursor;
        return conversation.page(id, query);
    }

    @POST
    @Path("/replies")
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "replyToTicket", summary = "Answer the customer; the answer is on their timeline too")
    public RestResponse<TicketView> reply(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull NewReply body) {
        return Answers.ok(tickets.reply(id, ifMatch, body.body(), body.status()));
    }

    @POST
    @Path("/incoming")
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "addIncomingMessage", summary = "Record what the customer said; it opens the ticket again")
    public RestResponse<TicketView> incoming(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull NewMessage body) {
        return Answers.ok(tickets.hear(id, ifMatch, body.body()));
    }

    @POST
    @Path("/notes")
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "addTicketNote", summary = "Tell colleagues something the customer does not see")
    public RestResponse<TicketView> note(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull NewMessage body) {
        return Answers.ok(tickets.note(id, ifMatch, body.body()));
    }
}
