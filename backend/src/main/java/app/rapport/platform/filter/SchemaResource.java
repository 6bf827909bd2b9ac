package app.rapport.platform.filter;

import app.rapport.platform.web.Problem;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Publishes what each resource can be filtered and sorted by, so that clients build their filter bars from it. */
@Path("/api/v1/schema")
@Authenticated
@Tag(name = "schema")
public class SchemaResource {
    private final ResourceSchemas schemas;

    SchemaResource(ResourceSchemas schemas) {
        this.schemas = schemas;
    }

    public record FieldView(
            String name,
            FieldType type,
            List<String> operators,
            boolean sortable,
            @Nullable List<String> values,
            @Nullable String reference) {}

    public record SchemaView(String resource, List<FieldView> fields) {}

    @GET
    @Path("/{resource}")
    @Operation(operationId = "getSchema", summary = "The fields a resource can be filtered and sorted by")
    public SchemaView get(String resource) {
        var schema = schemas.find(resource).orElseThrow(Problem::notFound);
        return new SchemaView(
                resource,
                schema.fields().stream()
                        .map(field -> new FieldView(
                                field.name(),
                                field.type(),
                                field.operators(),
                                field.sortExpression() != null,
                                field.values().isEmpty() ? null : field.values(),
                                field.reference()))
                        .toList());
    }
}
