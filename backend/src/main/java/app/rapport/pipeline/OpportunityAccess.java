package app.rapport.pipeline;

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

/** Who sees an opportunity and why, and sharing one. */
@Path("/api/v1/opportunities/{id}")
@Tag(name = "opportunities")
public class OpportunityAccess {
    private final Accesses accesses;
    private final Shares shares;

    OpportunityAccess(Accesses accesses, Shares shares) {
        this.accesses = accesses;
        this.shares = shares;
    }

    @Produces
    @Singleton
    static OwnedRecords owned() {
        return new OwnedRecords("opportunities", "opportunity", "owner_id");
    }

    @Produces
    @Singleton
    static RuledFields ruled() {
        return RuledFields.of(
                "opportunities",
                RuledField.of("name").neverHidden(),
                RuledField.of("customer").alsoEntered("customerId").neverHidden(),
                RuledField.of("owner").alsoEntered("ownerId").neverHidden(),
                RuledField.of("amount").alsoEntered("currency").alsoFiltered("currency"),
                RuledField.of("expectedCloseOn"),
                RuledField.of("lostReason"),
                RuledField.of("description"),
                RuledField.of("contacts").alsoEntered("contactIds").alsoFiltered("contactId"),
                RuledField.of("lines")
                        .alsoShown("product")
                        .alsoEntered("product")
                        .alsoFiltered("productId"));
    }

    @GET
    @Path("/access")
    @PermissionsAllowed("opportunities:read")
    @Operation(
            operationId = "listOpportunityAccess",
            summary = "The members who see an opportunity, and through which role, team or share")
    public Page<AccessItem> list(UUID id, @BeanParam ListQuery query) {
        return accesses.of("opportunities", id, query);
    }

    @GET
    @Path("/shares")
    @PermissionsAllowed("opportunities:read")
    @Operation(
            operationId = "listOpportunityShares",
            summary = "With whom an opportunity is shared beyond what roles reach")
    public Items<ShareView> shares(UUID id) {
        return new Items<>(shares.of("opportunities", id));
    }

    @PUT
    @Path("/shares/{holderId}")
    @PermissionsAllowed("opportunities:write")
    @Operation(
            operationId = "shareOpportunity",
            summary = "Let a member or a team, by its id, see or edit an opportunity")
    public RestResponse<ShareView> share(
            UUID id,
            UUID holderId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ShareInput body) {
        return Answers.ok(shares.put("opportunities", id, holderId, ifMatch, body.level()));
    }

    @DELETE
    @Path("/shares/{holderId}")
    @PermissionsAllowed("opportunities:write")
    @Operation(operationId = "unshareOpportunity", summary = "Share an opportunity with a member or a team no more")
    public RestResponse<Void> unshare(UUID id, UUID holderId, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        shares.delete("opportunities", id, holderId, ifMatch);
        return RestResponse.noContent();
    }
}
