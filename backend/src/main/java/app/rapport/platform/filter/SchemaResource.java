package app.rapport.platform.filter;

import app.rapport.platform.fields.FieldRule;
import app.rapport.platform.fields.FieldRules;
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
    private final FieldRules rules;

    SchemaResource(ResourceSchemas schemas, FieldRules rules) {
        this.schemas = schemas;
        this.rules = rules;
    }

    public record FieldView(
            String name,
            FieldType type,
            List<String> operators,
            boolean sortable,
            @Nullable List<String> values,
            @Nullable String reference) {}

    /** A field roles can make rules about, and which. */
    public record RuledFieldView(String name, List<FieldRule> rules) {}

    /** @param ruled fields that roles can hide or lock, whatever the caller's do */
    public record SchemaView(String resource, List<FieldView> fields, List<RuledFieldView> ruled) {}

    @GET
    @Path("/{resource}")
    @Operation(operationId = "getSchema", summary = "The fields the caller can filter and sort a resource by")
    public SchemaView get(String resource) {
        var schema = schemas.find(resource).orElseThrow(Problem::notFound);
        return new SchemaView(
                resource,
                rules.seen(schema).fields().stream()
                        .map(field -> new FieldView(
                                field.name(),
                                field.type(),
                                field.operators(),
                                field.sortExpression() != null,
                                field.values().isEmpty() ? null : field.values(),
                                field.reference()))
                        .toList(),
                rules.of(resource).stream()
                        .map(field -> new RuledFieldView(field.name(), field.rules()))
                        .toList());
    }
}
