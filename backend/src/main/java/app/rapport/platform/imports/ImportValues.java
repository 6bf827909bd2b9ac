package app.rapport.platform.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row's cells as values of the target's fields; what the file leaves empty or does not have is absent. */
public final class ImportValues {
    private final Map<String, Object> values;

    public ImportValues(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** Of a TEXT: stripped, never empty; of a CHOICE: its value. */
    public @Nullable String text(String field) {
        return (String) values.get(field);
    }

    public @Nullable Integer integer(String field) {
        return (Integer) values.get(field);
    }

    public @Nullable BigDecimal number(String field) {
        return (BigDecimal) values.get(field);
    }

    public @Nullable LocalDate date(String field) {
        return (LocalDate) values.get(field);
    }

    /** Of a REFERENCE to one record. */
    public @Nullable UUID id(String field) {
        return (UUID) values.get(field);
    }

    /** Of a REFERENCE that is {@link ImportField#many}; empty when the row names none. */
    public List<UUID> ids(String field) {
        return values.get(field) instanceof List<?> ids
                ? ids.stream().map(UUID.class::cast).toList()
                : List.of();
    }
}
