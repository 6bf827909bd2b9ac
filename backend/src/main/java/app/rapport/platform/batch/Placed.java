package app.rapport.platform.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** An operation's problem as the problem of its whole batch: it says where in the batch it is, by index and by pointer. */
final class Placed {
    private Placed() {}

    static JsonNode at(int index, @Nullable JsonNode problem) {
        var placed = problem instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        placed.put("operation", index);
        var errors = placed.withArray("errors");
        if (errors.isEmpty()) {
            var type = placed.path("type").asText();
            errors.addObject()
                    .put("pointer", "")
                    .put("code", type.substring(type.lastIndexOf('/') + 1))
                    .put("message", placed.path("detail").asText());
        }
        errors.forEach(error -> place((ObjectNode) error, "/operations/" + index));
        return placed;
    }

    /** Into the body; of the path and its parameters there is no telling parts apart. */
    private static void place(ObjectNode error, String operation) {
        var pointer = error.path("pointer").asText();
        if (pointer.isEmpty()) {
            error.put("pointer", operation);
        } else {
            error.put("pointer", operation + (pointer.startsWith("/") ? "/body" + pointer : "/path"));
        }
    }
}
