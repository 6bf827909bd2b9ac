package app.rapport.platform.contract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** In a merge patch nothing is required and null takes a value away, so its body is a variant of the input's schema. */
final class PatchBodies {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String PATCH = "Patch";
    private static final String SCHEMAS = "#/components/schemas/";

    private PatchBodies() {}

    /** An input that nothing but a patch is made of is left out itself. */
    static void relax(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent().getMediaType(MERGE_PATCH))
                .filter(Objects::nonNull)
                .forEach(media -> relax(contract, media));
        var sent = bodies(contract)
                .map(media -> media.getSchema().getRef())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var inputs = contract.getComponents().getSchemas().keySet().stream()
                .filter(name -> name.endsWith(PATCH))
                .map(name -> name.substring(0, name.length() - PATCH.length()))
                .filter(input -> !sent.contains(SCHEMAS + input))
                .toList();
        inputs.forEach(contract.getComponents()::removeSchema);
    }

    private static Stream<MediaType> bodies(OpenAPI contract) {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream());
    }

    private static void relax(OpenAPI contract, MediaType media) {
        var input = media.getSchema().getRef().substring(SCHEMAS.length());
        var patch = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Merge patch (RFC 7396) of " + input + ": send what changes; null takes a value away");
        Objects.requireNonNull(contract.getComponents().getSchemas().get(input))
                .getProperties()
                .forEach((name, property) -> patch.addProperty(name, orNull(property)));
        contract.getComponents().addSchema(input + PATCH, patch);
        media.schema(OASFactory.createSchema().ref(SCHEMAS + input + PATCH));
    }

    private static Schema orNull(Schema schema) {
        return OASFactory.createSchema()
                .anyOf(List.of(entriesOrNull(schema), OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    /** Objects are merged entry by entry, so null takes an entry of a map away. */
    private static Schema entriesOrNull(Schema schema) {
        var entry = schema.getAdditionalPropertiesSchema();
        return entry == null
                ? schema
                : OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .description(schema.getDescription())
                        .maxProperties(schema.getMaxProperties())
                        .additionalPropertiesSchema(orNull(entry));
    }
}
