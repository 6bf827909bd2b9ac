package app.rapport.interactions;

import app.rapport.platform.access.AccessItem;
import app.rapport.platform.access.Accesses;
import app.rapport.platform.access.OwnedRecords;
import app.rapport.platform.access.OwnedRecords.Link;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who sees an interaction and why. */
@Path("/api/v1/interactions/{id}/access")
@Tag(name = "interactions")
public class InteractionAccess {
    private final Accesses accesses;

    InteractionAccess(Accesses accesses) {
        this.accesses = accesses;
    }

    @Produces
    @Singleton
    static OwnedRecords owned() {
        return new OwnedRecords(
                "interactions",
                "interaction",
                "i",
                "author_id",
                InteractionLists::visible,
                List.of(
                        new Link(
                                "customers",
                                "customer",
                                "owner_id",
                                "r.name",
                                "select x.customer_id from interaction_customer x"
                                        + " where x.tenant_id = :tenant and x.interaction_id = :record"),
                        new Link("opportunities", "opportunity", "owner_id", "r.name", of("opportunity_id"))),
                "customers");
    }

    private static String of(String column) {
        return "select x.%s from interaction x where x.tenant_id = :tenant and x.id = :record".formatted(column);
    }

    @GET
    @PermissionsAllowed("interactions:read")
    @Operation(
            operationId = "listInteractionAccess",
            summary = "The members who see an interaction, and through which role, team, share or customer")
    public Page<AccessItem> list(UUID id, @BeanParam ListQuery query) {
        return accesses.of("interactions", id, query);
    }
}
