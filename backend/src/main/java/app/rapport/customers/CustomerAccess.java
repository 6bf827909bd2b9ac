package app.rapport.customers;

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

/** Who sees a customer and why, and sharing one. */
@Path("/api/v1/customers/{id}")
@Tag(name = "customers")
public class CustomerAccess {
    private final Accesses accesses;
    private final Shares shares;

    CustomerAccess(Accesses accesses, Shares shares) {
        this.accesses = accesses;
        this.shares = shares;
    }

    @Produces
    @Singleton
    static OwnedRecords owned() {
        return new OwnedRecords("customers", "customer", "owner_id");
    }

    @Produces
    @Singleton
    static RuledFields ruled() {
        return RuledFields.of(
                "customers",
                RuledField.of("name").alsoEntered("givenName", "familyName").neverHidden(),
                RuledField.of("lifecycle").neverHidden(),
                RuledField.of("owner").alsoEntered("ownerId").neverHidden(),
                RuledField.of("tags").alsoEntered("tagIds").neverHidden(),
                RuledField.of("jobTitle"),
                RuledField.of("language"),
                RuledField.of("industry"),
                RuledField.of("foundedYear"),
                RuledField.of("employeeCount"),
                RuledField.of("annualRevenue"),
                RuledField.of("website"),
                RuledField.of("description"),
                RuledField.of("contactPoints")
                        .alsoShown("email", "phone", "city", "country")
                        .alsoEntered("email", "phone", "street", "locality", "region", "postalCode", "country")
                        .alsoFiltered("email", "phone", "city", "country"));
    }

    @GET
    @Path("/access")
    @PermissionsAllowed("customers:read")
    @Operation(
            operationId = "listCustomerAccess",
            summary = "The members who see a customer, and through which role, team or share")
    public Page<AccessItem> list(UUID id, @BeanParam ListQuery query) {
        return accesses.of("customers", id, query);
    }

    @GET
    @Path("/shares")
    @PermissionsAllowed("customers:read")
    @Operation(operationId = "listCustomerShares", summary = "With whom a customer is shared beyond what roles reach")
    public Items<ShareView> shares(UUID id) {
        return new Items<>(shares.of("customers", id));
    }

    @PUT
    @Path("/shares/{holderId}")
    @PermissionsAllowed("customers:write")
    @Operation(operationId = "shareCustomer", summary = "Let a member or a team, by its id, see or edit a customer")
    public RestResponse<ShareView> share(
            UUID id,
            UUID holderId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ShareInput body) {
        return Answers.ok(shares.put("customers", id, holderId, ifMatch, body.level()));
    }

    @DELETE
    @Path("/shares/{holderId}")
    @PermissionsAllowed("customers:write")
    @Operation(operationId = "unshareCustomer", summary = "Share a customer with a member or a team no more")
    public RestResponse<Void> unshare(UUID id, UUID holderId, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        shares.delete("customers", id, holderId, ifMatch);
        return RestResponse.noContent();
    }
}
