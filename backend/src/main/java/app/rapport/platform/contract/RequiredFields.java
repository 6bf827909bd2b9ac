package app.rapport.platform.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** The code already says which fields may be absent, with {@code @Nullable}; the contract takes it from there. */
final class RequiredFields {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final String OURS = "app.rapport.";

    private final Map<String, ClassInfo> records = new HashMap<>();

    RequiredFields(IndexView index) {
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .forEach(type -> records.put(simpleName(type), type));
    }

    void mark(String name, Schema schema) {
        var type = records.get(name.startsWith("Page") ? "Page" : name.startsWith("Items") ? "Items" : name);
        if (type == null || schema.getProperties() == null) {
            return;
        }
        var required = new TreeSet<String>();
        type.recordComponents().stream()
                .filter(component -> !component.type().hasAnnotation(NULLABLE))
                .map(component -> component.name())
                .filter(schema.getProperties()::containsKey)
                .forEach(required::add);
        schema.required(new ArrayList<>(required));
    }

    private static String simpleName(ClassInfo type) {
        return type.name().withoutPackagePrefix().replaceFirst(".*\\$", "");
    }
}
