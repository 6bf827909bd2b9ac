package app.rapport.customers;

import app.rapport.platform.web.Answers;
import app.rapport.platform.web.Answers.Items;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Versioned;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{id}/relationships")
@Tag(name = "customers")
public class RelationshipResource {
    private final Relationships relationships;

    RelationshipResource(Relationships relationships) {
        this.relationships = relationships;
    }

    /** From which end the customer of the path looks at the relationship: TO, they work for; FROM, works for them. */
    public enum Direction {
        TO,
        FROM
    }

    /**
     * @param customerId the company the customer works for or is a subsidiary of
     */
    public record RelationshipInput(
            @NotNull @Schema(examples = "WORKS_FOR") RelationshipType type,
            @NotNull UUID customerId,

            @Nullable @Size(max = 150) @Schema(examples = "Head of purchasing")
            String role,

            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {}

    public record RelatedCustomer(UUID id, String name, CustomerKind kind) {}

    public record RelationshipView(
            UUID id,
            long version,
            RelationshipType type,
            Direction direction,
            RelatedCustomer customer,
            @Nullable String role,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn)
            implements Versioned {}

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(operationId = "listRelationships", summary = "Who works for whom and who belongs to whom, up to 500")
    public Items<RelationshipView> list(UUID id) {
        return new Items<>(relationships.of(id));
    }

    @POST
    @PermissionsAllowed("customers:write")
    @Operation(operationId = "createRelationship", summary = "Say whom the customer works for or belongs to")
    public RestResponse<RelationshipView> create(UUID id, @Valid @NotNull RelationshipInput body) {
        return Answers.created("customers/" + id + "/relationships", relationships.create(id, body));
    }

    @DELETE
    @Path("/{relationshipId}")
    @PermissionsAllowed("customers:write")
    @Operation(
            operationId = "deleteRelationship",
            summary = "Remove a relationship that should never have been entered")
    public RestResponse<Void> delete(UUID id, UUID relationshipId, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        relationships.delete(id, relationshipId, ifMatch);
        return RestResponse.noContent();
    }
}
