package app.rapport.exchange;

import app.rapport.exchange.ImportMapping.Meaning;
import app.rapport.exchange.ImportMapping.Unknown;
import app.rapport.exchange.csv.CsvRow;
import app.rapport.platform.imports.Folding;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.RowOutcome.Fault;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a row's cells as its target's fields, by the mapping: columns, meanings of values, ways of writing. */
final class RowReader {
    private static final int SHOWN = 100;

    private final List<Filled> filled;
    private final List<ImportField> required;
    private final int width;
    private final ImportMapping mapping;
    private final Map<String, Map<String, Meaning>> meanings;
    private final Map<String, Map<String, String>> choices = new HashMap<>();
    private final ValueFormats formats;

    /** A field and the column that fills it. */
    record Filled(ImportField field, int index) {}

    RowReader(List<ImportField> fields, ImportMapping mapping, int width, ValueFormats formats) {
        this.mapping = mapping;
        this.width = width;
        this.formats = formats;
        this.meanings = meanings(mapping);
        var columns = MappingGuess.byField(mapping.columns());
        this.filled = fields.stream()
                .flatMap(field -> Stream.ofNullable(columns.get(field.name())).map(index -> new Filled(field, index)))
                .toList();
        this.required = fields.stream().filter(ImportField::required).toList();
        filled.stream()
                .map(Filled::field)
                .filter(field -> field.type() == ImportField.Type.CHOICE)
                .forEach(field -> choices.put(field.name(), spellings(field)));
    }

    static Map<String, Map<String, Meaning>> meanings(ImportMapping mapping) {
        var meanings = new HashMap<String, Map<String, Meaning>>();
        mapping.valuesOrNone()
                .forEach(value -> meanings.computeIfAbsent(value.field(), field -> new HashMap<>())
                        .put(value.value().strip(), value.to()));
        return meanings;
    }

    static Map<String, String> spellings(ImportField field) {
        var spellings = new HashMap<String, String>();
        field.choices().forEach(choice -> {
            choice.synonyms().forEach(synonym -> spellings.putIfAbsent(Folding.letters(synonym), choice.value()));
            spellings.put(Folding.letters(choice.value()), choice.value());
        });
        return spellings;
    }

    /** A cell's texts: several where the field takes several. */
    static List<String> texts(ImportField field, String cell) {
        var text = cell.strip();
        if (!field.many()) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        return Arrays.stream(text.split("[;|,\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    List<Filled> filled() {
        return filled;
    }

    ParsedRow read(CsvRow row) {
        if (row.cells().size() != width) {
            var code = row.cells().size() > width ? "too-many-cells" : "too-few-cells";
            return ParsedRow.refused(
                    row, Fault.of(null, code, width, row.cells().size()));
        }
        var values = new HashMap<String, Object>();
        var names = new HashMap<String, List<String>>();
        var faults = new LinkedHashMap<String, Fault>();
        for (var column : filled) {
            var fault = read(column.field(), row.cells().get(column.index()), values, names);
            if (fault != null) {
                faults.put(column.field().name(), fault);
            }
        }
        for (var field : required) {
            if (!values.containsKey(field.name()) && !names.containsKey(field.name())) {
                faults.putIfAbsent(field.name(), Fault.of(field.name(), "required"));
            }
        }
        return new ParsedRow(row, values, names, List.copyOf(faults.values()));
    }

    private @Nullable Fault read(
            ImportField field, String cell, Map<String, Object> values, Map<String, List<String>> names) {
        var texts = texts(field, cell);
        if (texts.isEmpty()) {
            return null;
        }
        if (field.type() == ImportField.Type.REFERENCE) {
            names.put(field.name(), texts);
            return null;
        }
        var text = texts.getFirst();
        var meaning = meanings.getOrDefault(field.name(), Map.of()).get(text);
        var policy = Optional.ofNullable(meaning).flatMap(Meaning::policy);
        if (policy.isPresent()) {
            return policy.get() == Unknown.EMPTY ? null : Fault.of(field.name(), "left-out", shown(text));
        }
        var meant = meaning != null && meaning.text() != null ? meaning.text() : text;
        var value = value(field, meant);
        if (value.isPresent()) {
            values.put(field.name(), value.get());
            return null;
        }
        return mapping.unknown(field.name()) == Unknown.EMPTY
                ? null
                : Fault.of(field.name(), unreadable(field), shown(meant));
    }

    private Optional<?> value(ImportField field, String text) {
        return switch (field.type()) {
            case TEXT -> text.isBlank() ? Optional.empty() : Optional.of(text);
            case INTEGER -> formats.integer(text);
            case NUMBER -> formats.number(text);
            case DATE -> formats.date(text);
            case CHOICE ->
                Optional.ofNullable(choices.getOrDefault(field.name(), Map.of()).get(Folding.letters(text)));
            case REFERENCE -> Optional.empty();
        };
    }

    private static String unreadable(ImportField field) {
        return switch (field.type()) {
            case INTEGER -> "not-a-whole-number";
            case NUMBER -> "not-a-number";
            case DATE -> "not-a-date";
            case CHOICE -> "not-a-choice";
            case TEXT, REFERENCE -> "required";
        };
    }

    /** A reason quotes the cell, not all of a novel. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
