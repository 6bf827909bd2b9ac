package app.rapport.tickets;

import app.rapport.platform.access.AccessItem;
import app.rapport.platform.access.Accesses;
import app.rapport.platform.access.OwnedRecords;
import app.rapport.platform.access.Shares;
import app.rapport.platform.access.Shares.ShareInput;
import app.rapport.platform.access.Shares.ShareView;
import app.rapport.platform.fields.RuledField;
import app.rapport.platform.fields.RuledFields;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.Answers.Items;
import app.rapport.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who sees a ticket and why, and sharing one. */
@Path("/api/v1/tickets/{id}")
@Tag(name = "tickets")
public class TicketAccess {
    private final Accesses accesses;
    private final Shares shares;

    TicketAccess(Accesses accesses, Shares shares) {
        this.accesses = accesses;
        this.shares = shares;
    }

    @Produces
    @Singleton
    static OwnedRecords owned() {
        return new OwnedRecords("tickets", "ticket", "assignee_id");
    }

    @Produces
    @Singleton
    static RuledFields ruled() {
        return RuledFields.of(
                "tickets",
                RuledField.of("subject").neverHidden(),
                RuledField.of("customer").alsoEntered("customerId").neverHidden(),
                RuledField.of("queue").alsoEntered("queueId").neverHidden(),
                RuledField.of("assignee").alsoEntered("assigneeId").neverHidden(),
                RuledField.of("priority").neverHidden(),
                RuledField.of("requester").alsoEntered("requesterId").alsoFiltered("requesterId"),
                RuledField.of("type"),
                RuledField.of("channel"));
    }

    @GET
    @Path("/access")
    @PermissionsAllowed("tickets:read")
    @Operation(
            operationId = "listTicketAccess",
            summary = "The members who see a ticket, and through which role, team or share")
    public Page<AccessItem> list(UUID id, @BeanParam ListQuery query) {
        return accesses.of("tickets", id, query);
    }

    @GET
    @Path("/shares")
    @PermissionsAllowed("tickets:read")
    @Operation(operationId = "listTicketShares", summary = "With whom a ticket is shared beyond what roles reach")
    public Items<ShareView> shares(UUID id) {
        return new Items<>(shares.of("tickets", id));
    }

    @PUT
    @Path("/shares/{holderId}")
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "shareTicket", summary = "Let a member or a team, by its id, see or edit a ticket")
    public RestResponse<ShareView> share(
            UUID id,
            UUID holderId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ShareInput body) {
        return Answers.ok(shares.put("tickets", id, holderId, ifMatch, body.level()));
    }

    @DELETE
    @Path("/shares/{holderId}")
    @PermissionsAllowed("tickets:write")
    @Operation(operationId = "unshareTicket", summary = "Share a ticket with a member or a team no more")
    public RestResponse<Void> unshare(UUID id, UUID holderId, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        shares.delete("tickets", id, holderId, ifMatch);
        return RestResponse.noContent();
    }
}
