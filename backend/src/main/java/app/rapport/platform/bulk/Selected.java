package app.rapport.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which records: those a list would show, or these. */
record Selected(
        @Nullable String filter,
        @Nullable String q,
        @Nullable List<UUID> ids) {
    static Selected of(BulkInput input) {
        return new Selected(input.filter(), input.q(), input.ids());
    }

    static Selected of(JsonNode arguments) {
        if (!arguments.hasNonNull("ids")) {
            return new Selected(arguments.path("filter").asText(), text(arguments.path("q")), null);
        }
        var ids = new ArrayList<UUID>();
        arguments.get("ids").forEach(id -> ids.add(UUID.fromString(id.asText())));
        return new Selected(null, null, ids);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }
}
