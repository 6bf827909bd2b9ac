package app.rapport.platform.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code {a.id}} stands for the id of the record the operation named {@code a} was answered with. */
final class References {
    private static final Pattern REFERENCE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]{0,39})\\.id}");

    private final Map<String, String> ids = new HashMap<>();

    /** Not for what was refused: whatever refers to it cannot be done. */
    void remember(@Nullable String name, @Nullable JsonNode body) {
        if (name != null && body != null && body.path("id").isTextual()) {
            ids.put(name, body.path("id").asText());
        }
    }

    static String inPath(String path, Function<String, String> id) {
        return REFERENCE.matcher(path).replaceAll(match -> Matcher.quoteReplacement(id.apply(match.group(1))));
    }

    /** A copy; in texts that only contain one nothing is replaced, for they are people's. */
    static JsonNode inBody(JsonNode body, String pointer, BiFunction<String, String, String> id) {
        switch (body) {
            case ObjectNode object -> {
                var copy = object.objectNode();
                object.properties()
                        .forEach(entry -> copy.set(
                                entry.getKey(), inBody(entry.getValue(), pointer + "/" + escape(entry.getKey()), id)));
                return copy;
            }
            case ArrayNode array -> {
                var copy = array.arrayNode(array.size());
                for (var i = 0; i < array.size(); i++) {
                    copy.add(inBody(array.get(i), pointer + "/" + i, id));
                }
                return copy;
            }
            case TextNode text -> {
                var match = REFERENCE.matcher(text.asText());
                return match.matches() ? TextNode.valueOf(id.apply(match.group(1), pointer)) : text;
            }
            default -> {
                return body;
            }
        }
    }

    private static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    /** With ids in place of names. */
    Operation resolve(Operation operation) {
        var body = operation.body();
        return new Operation(
                operation.ref(),
                operation.method(),
                inPath(operation.path(), this::id),
                operation.headers(),
                body == null ? null : inBody(body, "", (name, pointer) -> id(name)));
    }

    private String id(String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new Missing();
        }
        return id;
    }

    /** The operation that should have brought the id was refused, or was answered with no record. */
    static final class Missing extends RuntimeException {
        Missing() {
            super(null, null, false, false);
        }
    }
}
