package app.rapport.platform.contract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * In a merge patch nothing is required and null takes a value away, so its body is a variant of the input's schema. What
 * is brought from another system is one too: it changes the record where there is one.
 */
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
                .map(PatchBodies::patch)
                .filter(Objects::nonNull)
                .forEach(media -> relax(contract, media));
        var sent = Stream.concat(bodies(contract).map(MediaType::getSchema), parts(contract))
                .map(Schema::getRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var inputs = contract.getComponents().getSchemas().keySet().stream()
                .filter(name -> name.endsWith(PATCH))
                .map(name -> name.substring(0, name.length() - PATCH.length()))
                .filter(input -> !sent.contains(SCHEMAS + input))
                .toList();
        inputs.forEach(contract.getComponents()::removeSchema);
    }

    private static @Nullable MediaType patch(Operation operation) {
        var upserts = String.valueOf(operation.getOperationId()).startsWith("upsert");
        return operation.getRequestBody().getContent().getMediaType(upserts ? "application/json" : MERGE_PATCH);
    }

    private static Stream<MediaType> bodies(OpenAPI contract) {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream());
    }

    /** What other schemas consist of. */
    private static Stream<Schema> parts(OpenAPI contract) {
        return contract.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .flatMap(property -> Stream.of(property, property.getItems(), property.getAdditionalPropertiesSchema()))
                .filter(Objects::nonNull);
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
