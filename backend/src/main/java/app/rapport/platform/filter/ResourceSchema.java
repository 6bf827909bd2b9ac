package app.rapport.platform.filter;

import app.rapport.platform.web.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one resource lets callers filter and sort by; published at {@code GET /api/v1/schema/{resource}}. */
public final class ResourceSchema {
    private final String resource;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private ResourceSchema(String resource, Field... fields) {
        this.resource = resource;
        Arrays.stream(fields).forEach(field -> this.fields.put(field.name(), field));
    }

    public static ResourceSchema of(String resource, Field... fields) {
        return new ResourceSchema(resource, fields);
    }

    public String resource() {
        return resource;
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    /** The same as if it did not have these. */
    public ResourceSchema without(Collection<String> names) {
        return new ResourceSchema(
                resource,
                fields.values().stream()
                        .filter(field -> !names.contains(field.name()))
                        .toArray(Field[]::new));
    }

    Field require(String name, String parameter) {
        var field = fields.get(name);
        if (field == null) {
            throw Problem.malformed(parameter, "unknown-filter-field", name);
        }
        return field;
    }
}
