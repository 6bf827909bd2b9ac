package app.rapport.platform.fields;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of one resource that roles can make rules about. A feature publishes them with a bean of this. */
public final class RuledFields {
    private final String resource;
    private final Map<String, RuledField> fields = new LinkedHashMap<>();

    private RuledFields(String resource) {
        this.resource = resource;
    }

    public static RuledFields of(String resource, RuledField... fields) {
        var all = new RuledFields(resource);
        for (var field : fields) {
            all.fields.put(field.name(), field);
        }
        return all;
    }

    public String resource() {
        return resource;
    }

    public Collection<RuledField> fields() {
        return fields.values();
    }
}
