package app.rapport.platform.access;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/members/{id}/access")
@Tag(name = "members")
public class MemberAccessResource {
    private final Accesses accesses;

    MemberAccessResource(Accesses accesses) {
        this.accesses = accesses;
    }

    @GET
    @Path("/{resource}/{recordId}")
    @PermissionsAllowed("members:read")
    @Operation(
            operationId = "getMemberAccess",
            summary = "What a member can do with one customer, opportunity, ticket, interaction or task, and why")
    public AccessItem get(UUID id, String resource, UUID recordId) {
        return accesses.of(id, resource, recordId);
    }
}
