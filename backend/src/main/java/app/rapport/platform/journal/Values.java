package app.rapport.platform.journal;

import app.rapport.platform.journal.JournalledTable.Column;
import app.rapport.platform.value.Money;
import app.rapport.platform.value.Ref;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns columns as the journal holds them into fields as the API has them: references with their names, amounts with
 * their currency. What the reader may not see is left out.
 */
final class Values {
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*[+-]\\d\\d:\\d\\d");

    private final Map<String, Map<UUID, Optional<String>>> names;

    private Values(Map<String, Map<UUID, Optional<String>>> names) {
        this.names = names;
    }

    /** Some columns of one row, with the table that knows what they mean. */
    record Part(JournalledTable table, @Nullable JsonNode columns) {}

    /** Looks up all the names at once. */
    static Values of(Stream<Part> parts, JournalledResources resources) {
        var wanted = new HashMap<String, Set<UUID>>();
        parts.forEach(part -> {
            if (part.columns() != null) {
                part.columns().properties().forEach(column -> {
                    var known = part.table().column(column.getKey());
                    if (known != null
                            && known.kind() == Column.Kind.REFERENCE
                            && column.getValue().isTextual()) {
                        wanted.computeIfAbsent(known.other(), resource -> new HashSet<>())
                                .add(UUID.fromString(column.getValue().asText()));
                    }
                });
            }
        });
        var names = new HashMap<String, Map<UUID, Optional<String>>>();
        wanted.forEach((resource, ids) -> names.put(resource, resources.names(resource, ids)));
        return new Values(names);
    }

    /**
     * @param rest the row's other columns as far as they are known: an amount that changed alone still has a currency
     */
    Map<String, Object> fields(Part part, JsonNode rest) {
        var fields = new LinkedHashMap<String, Object>();
        var columns = part.columns();
        if (columns != null) {
            columns.properties().forEach(column -> {
                var known = part.table().column(column.getKey());
                if (known != null) {
                    value(known, column.getValue(), columns, rest).ifPresent(value -> fields.put(known.field(), value));
                }
            });
        }
        return fields;
    }

    private Optional<Object> value(Column column, JsonNode value, JsonNode columns, JsonNode rest) {
        return switch (column.kind()) {
            case PLAIN -> Optional.of(plain(value));
            case REFERENCE -> reference(column, value);
            case AMOUNT -> Optional.of(money(value, either(column.other(), columns, rest)));
            case CURRENCY -> Optional.of(money(either(column.other(), columns, rest), value));
        };
    }

    private static JsonNode either(String column, JsonNode columns, JsonNode rest) {
        return columns.has(column) ? columns.get(column) : rest.path(column);
    }

    private static Object money(JsonNode amount, JsonNode currency) {
        return amount.isNumber() && currency.isTextual()
                ? new Money(amount.decimalValue(), currency.asText())
                : JsonNodeFactory.instance.nullNode();
    }

    private Optional<Object> reference(Column column, JsonNode value) {
        if (!value.isTextual()) {
            return Optional.of(JsonNodeFactory.instance.nullNode());
        }
        var id = UUID.fromString(value.asText());
        var known = Objects.requireNonNull(names.get(column.other())).get(id);
        return known == null ? Optional.empty() : known.map(name -> new Ref(id, name));
    }

    /** PostgreSQL writes instants with an offset; the API has them in UTC. */
    private static Object plain(JsonNode value) {
        if (value.isTextual() && INSTANT.matcher(value.asText()).matches()) {
            try {
                return OffsetDateTime.parse(value.asText()).toInstant();
            } catch (DateTimeParseException e) {
                return value;
            }
        }
        return value;
    }
}
