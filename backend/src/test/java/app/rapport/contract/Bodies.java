package app.rapport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes request bodies from the contract's schemas: with a text in every text field, or with what is required alone. */
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Texts of a form of their own. */
    private static final Map<String, String> FORMED = Map.of(
            "language", "ro",
            "timeZone", "Europe/Bucharest",
            "currency", "EUR",
            "amount", "734561.25",
            "unitPrice", "12.50",
            "quantity", "1");

    /** Said by whoever plants the record. */
    private static final Set<String> LEFT_OUT = Set.of("filter", "sort", "cursor", "color");

    private final JsonNode schemas = Contract.read().path("components").path("schemas");

    /** @param text of a field, by its name */
    ObjectNode whole(Contract.Operation operation, UnaryOperator<String> text) {
        return object(resolve(operation.bodySchema()), text, false);
    }

    /** The least that fits. */
    ObjectNode least(Contract.Operation operation) {
        return object(resolve(operation.bodySchema()), field -> "text", true);
    }

    /** Properties of a body that hold ids of other records, lists of them included. */
    boolean isId(JsonNode property) {
        var one = resolve(property);
        return one.path("format").asText().equals("uuid")
                || (one.path("type").asText().equals("array") && isId(one.path("items")));
    }

    boolean isList(JsonNode property) {
        return resolve(property).path("type").asText().equals("array");
    }

    JsonNode properties(Contract.Operation operation) {
        return resolve(operation.bodySchema()).path("properties");
    }

    private JsonNode resolve(JsonNode schema) {
        if (schema.has("anyOf")) {
            return resolve(schema.path("anyOf").path(0));
        }
        var reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? schema
                : resolve(schemas.path(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    private ObjectNode object(JsonNode schema, UnaryOperator<String> text, boolean requiredOnly) {
        var body = JSON.createObjectNode();
        schema.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            var required = schema.path("required").toString().contains("\"" + name + "\"");
            if ((requiredOnly && !required) || LEFT_OUT.contains(name)) {
                return;
            }
            var value = value(name, property.getValue(), text, required);
            if (!value.isMissingNode()) {
                body.set(name, value);
            }
        });
        return body;
    }

    private JsonNode value(String name, JsonNode property, UnaryOperator<String> text, boolean required) {
        var schema = resolve(property);
        var example = property.path("examples").path(0);
        if (schema.has("enum")) {
            return required
                    ? (example.isMissingNode() ? schema.path("enum").path(0) : example)
                    : schema.path("missing");
        }
        return switch (schema.path("type").asText()) {
            case "string" -> {
                if (schema.has("format")) {
                    yield required ? example : schema.path("missing");
                }
                yield FORMED.containsKey(name)
                        ? JSON.valueToTree(FORMED.get(name))
                        : JSON.valueToTree(text.apply(name));
            }
            case "object" ->
                schema.has("properties")
                        ? object(schema, text, !required)
                        : required ? example(example) : schema.path("missing");
            case "integer", "number" -> required ? JSON.valueToTree(1) : schema.path("missing");
            case "boolean" -> required ? JSON.valueToTree(false) : schema.path("missing");
            case "array" -> required ? JSON.createArrayNode() : schema.path("missing");
            default -> schema.path("missing");
        };
    }

    /** Examples of maps stand in the contract as text. */
    private static JsonNode example(JsonNode example) {
        try {
            return example.isTextual() ? JSON.readTree(example.asText()) : example;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
