package app.rapport.customers;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Versioned;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{id}/relationships")
@Tag(name = "customers")
public class RelationshipResource {
    private final Relationships relationships;
    private final RelationshipReader reader;

    RelationshipResource(Relationships relationships, RelationshipReader reader) {
        this.relationships = relationships;
        this.reader = reader;
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

            @Nullable @Schema(examples = "2021-09-01") LocalDate startedOn,
            @Nullable @Schema(examples = "2026-03-31") LocalDate endedOn) {}

    /** What changes of a relationship; who is linked to whom, and how, stays. */
    public record EditRelationship(
            @Nullable @Size(max = 150) @Schema(examples = "Head of purchasing")
            String role,

            @Nullable @Schema(examples = "2021-09-01") LocalDate startedOn,
            @Nullable @Schema(examples = "2026-03-31") LocalDate endedOn) {}

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
    @Operation(
            operationId = "listRelationships",
            summary = "Who works for whom and who belongs to whom; what is over comes last")
    public Page<RelationshipView> list(
            UUID id,
            @QueryParam("filter")
                    @Parameter(
                            description = "RSQL over GET /api/v1/schema/relationships",
                            example = "type==WORKS_FOR;ended==false")
                    @Nullable String filter,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many relationships",
                            example = "50",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @Nullable String limit,
            @QueryParam("cursor")
                    @Parameter(description = "`next` of the page before; it remembers the filter")
                    @Nullable String cursor) {
        var query = new ListQuery();
        query.filter = filter;
        query.limit = limit;
        query.cursor = cursor;
        return reader.page(id, query);
    }

    @POST
    @PermissionsAllowed("customers:write")
    @Operation(operationId = "createRelationship", summary = "Say whom the customer works for or belongs to")
    public RestResponse<RelationshipView> create(UUID id, @Valid @NotNull RelationshipInput body) {
        return Answers.created("customers/" + id + "/relationships", relationships.create(id, body));
    }

    @PATCH
    @Path("/{relationshipId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("customers:write")
    @Operation(
            operationId = "editRelationship",
            summary = "Change the role or the dates of a relationship: one that is over is ended, not removed")
    public RestResponse<RelationshipView> edit(
            UUID id,
            UUID relationshipId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = EditRelationship.class)))
                    JsonNode patch) {
        return Answers.ok(relationships.edit(id, relationshipId, ifMatch, patch));
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
