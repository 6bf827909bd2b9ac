package app.rapport.platform.filter;

import app.rapport.platform.web.Problem;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Publishes what each resource can be filtered and sorted by, so that clients build their filter bars from it. */
@Path("/api/v1/schema")
@Authenticated
@Tag(name = "schema")
public class SchemaResource {
    private final Map<String, ResourceSchema> schemas;

    SchemaResource(@Any Instance<ResourceSchema> schemas) {
        this.schemas = schemas.stream().collect(Collectors.toMap(ResourceSchema::resource, Function.identity()));
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
        var schema = schemas.get(resource);
        if (schema == null) {
            throw Problem.notFound();
        }
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
