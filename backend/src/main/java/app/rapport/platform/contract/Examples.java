package app.rapport.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Gives all that is sent and answered an example: made from the examples of its properties, the input's for those of the
 * view, and from {@code examples.json}, which knows usual names and what is laid over single schemas.
 */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<String> FORMED = Set.of("uuid", "date-time", "date", "uri", "binary");

    private final Map<String, Schema> schemas;
    private final JsonNode written;

    /** Those being made: a schema that holds itself is left out within. */
    private final Set<String> open = new HashSet<>();

    private Examples(Map<String, Schema> schemas) {
        this.schemas = schemas;
        try (var file = Examples.class.getResourceAsStream("examples.json")) {
            written = JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void addTo(OpenAPI contract) {
        var examples = new Examples(contract.getComponents().getSchemas());
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(Examples::contents)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .forEach(examples::give);
    }

    private static Stream<Content> contents(Operation operation) {
        var sent = operation.getRequestBody() == null
                ? Stream.<Content>of()
                : Stream.of(operation.getRequestBody().getContent());
        return Stream.concat(
                sent,
                operation.getResponses().getAPIResponses().values().stream()
                        .filter(response -> response.getContent() != null)
                        .map(response -> response.getContent()));
    }

    /** What is used in many places has its example in one. */
    private void give(MediaType media) {
        var schema = media.getSchema();
        if (schema.getRef() == null) {
            if (media.getExample() == null) {
                media.example(plain(of("", schema)));
            }
            return;
        }
        var name = schema.getRef().substring(SCHEMAS.length());
        var named = Objects.requireNonNull(schemas.get(name));
        if (named.getExamples() == null || named.getExamples().isEmpty()) {
            named.examples(List.of(plain(referred(schema.getRef()))));
        }
    }

    private static Object plain(@Nullable JsonNode example) {
        return JSON.convertValue(Objects.requireNonNull(example), Object.class);
    }

    private @Nullable JsonNode referred(String reference) {
        var name = reference.substring(SCHEMAS.length());
        if (!open.add(name)) {
            return null;
        }
        var schema = Objects.requireNonNull(schemas.get(name), name);
        var made = schema.getProperties() == null ? of(name, schema) : object(name, schema);
        open.remove(name);
        return made;
    }

    private ObjectNode object(String name, Schema schema) {
        var example = JSON.createObjectNode();
        schema.getProperties().forEach((property, of) -> {
            var value = property(name, property, of);
            if (value != null) {
                example.set(property, value);
            }
        });
        written.path("schemas")
                .path(name.replaceFirst("Patch$", ""))
                .properties()
                .forEach(entry -> {
                    if (entry.getValue().isNull()) {
                        example.remove(entry.getKey());
                    } else if (schema.getProperties().containsKey(entry.getKey())) {
                        example.set(entry.getKey(), entry.getValue());
                    }
                });
        return example;
    }

    private @Nullable JsonNode property(String owner, String name, Schema schema) {
        var own = own(schema);
        if (own != null) {
            return own;
        }
        var input = schemas.get(owner.replaceFirst("(View|Row)$", "Input"));
        var entered = input == null || input.getProperties() == null
                ? null
                : input.getProperties().get(name);
        var fromInput = entered == null || isOtherwise(entered, schema) ? null : own(entered);
        return fromInput == null ? of(name, schema) : fromInput;
    }

    private static boolean isOtherwise(Schema one, Schema other) {
        return !Objects.equals(one.getType(), other.getType()) || !Objects.equals(one.getRef(), other.getRef());
    }

    /** Examples of maps stand in annotations as text. */
    private static @Nullable JsonNode own(Schema schema) {
        if (schema.getExamples() == null || schema.getExamples().isEmpty()) {
            return null;
        }
        var first = schema.getExamples().getFirst();
        if (first instanceof String text && text.startsWith("{")) {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }
        return JSON.valueToTree(first);
    }

    private @Nullable JsonNode of(String name, Schema schema) {
        var own = own(schema);
        if (own != null) {
            return own;
        }
        if (schema.getRef() != null) {
            return referred(schema.getRef());
        }
        if (schema.getAnyOf() != null) {
            return of(name, schema.getAnyOf().getFirst());
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return JSON.valueToTree(schema.getEnumeration().getFirst());
        }
        var usual = written.path("properties").path(name);
        return fits(usual, schema) ? usual : unnamed(name, schema);
    }

    private static boolean fits(JsonNode usual, Schema schema) {
        return switch (type(schema)) {
            case STRING -> usual.isTextual() && !FORMED.contains(String.valueOf(schema.getFormat()));
            case INTEGER, NUMBER -> usual.isNumber();
            case OBJECT -> usual.isObject();
            case ARRAY -> usual.isArray();
            default -> false;
        };
    }

    private @Nullable JsonNode unnamed(String name, Schema schema) {
        return switch (type(schema)) {
            case STRING -> JSON.valueToTree(text(schema));
            case INTEGER, NUMBER ->
                JSON.valueToTree(
                        schema.getMinimum() == null ? 1 : schema.getMinimum().max(BigDecimal.ONE));
            case BOOLEAN -> JsonNodeFactory.instance.booleanNode(true);
            case ARRAY -> {
                var item = of(name.replaceFirst("s$", ""), schema.getItems());
                yield item == null
                        ? JSON.createArrayNode()
                        : JSON.createArrayNode().add(item);
            }
            case OBJECT -> schema.getProperties() == null ? JSON.createObjectNode() : object(name, schema);
            default -> JSON.valueToTree("Dacia");
        };
    }

    private static String text(Schema schema) {
        return switch (String.valueOf(schema.getFormat())) {
            case "uuid" -> "01969f0e-3c1a-7d52-8a44-b1f0c2d3e4f5";
            case "date-time" -> "2026-03-06T09:00:00Z";
            case "date" -> "2026-03-06";
            case "uri" -> "https://dacia.example/";
            case "binary" -> "name,email\nBrutăria Dacia,office@dacia.example\n";
            default -> "text";
        };
    }

    private static SchemaType type(Schema schema) {
        return schema.getType() == null ? SchemaType.NULL : schema.getType().getFirst();
    }
}
