package app.rapport.exchange;

import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.imports.ImportTarget;
import app.rapport.platform.imports.ImportValues;
import app.rapport.platform.imports.RowOutcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target without the fields the caller may not change: a file fills no more than a form would. */
record UnlockedTarget(ImportTarget target, FieldRules rules) implements ImportTarget {
    @Override
    public String name() {
        return target.name();
    }

    @Override
    public String resource() {
        return target.resource();
    }

    @Override
    public List<ImportField> fields() {
        return target.fields().stream()
                .filter(field -> !rules.locksInput(resource(), field.name()))
                .toList();
    }

    @Override
    public @Nullable String key(ImportValues values) {
        return target.key(values);
    }

    @Override
    public Map<String, UUID> find(Set<String> keys, ImportContext context) {
        return target.find(keys, context);
    }

    @Override
    public List<RowOutcome> write(List<ImportRow> rows, ImportContext context) {
        return target.write(rows, context);
    }

    @Override
    public List<RowOutcome> link(List<ImportRow> rows, ImportContext context) {
        return target.link(rows, context);
    }
}
