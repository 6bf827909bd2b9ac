package app.rapport.exchange;

import app.rapport.exchange.ImportMapping.MappedColumn;
import app.rapport.exchange.csv.CsvFile;
import app.rapport.platform.imports.Folding;
import app.rapport.platform.imports.ImportField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Guesses from a column's name which field it fills; each field at most once, the better likeness first. */
final class MappingGuess {
    /** The columns an error file adds to those of its file. */
    static final String LINE_COLUMN = "rapport_line";

    static final String REASON_COLUMN = "rapport_reason";
    private static final int EXACT = 3;
    private static final int SYNONYM = 2;
    private static final int PART = 1;

    private MappingGuess() {}

    private record Pair(CsvFile.FileColumn column, ImportField field, int likeness) {}

    static List<MappedColumn> columns(List<CsvFile.FileColumn> columns, List<ImportField> fields) {
        var chosen = new HashMap<Integer, String>();
        chosen(columns, fields)
                .forEach(pair -> chosen.put(pair.column().index(), pair.field().name()));
        return columns.stream()
                .map(column -> new MappedColumn(column.index(), column.name(), chosen.get(column.index())))
                .toList();
    }

    /** How well the columns fill the fields; nothing when one that is needed stays empty. */
    static int likeness(List<CsvFile.FileColumn> columns, List<ImportField> fields) {
        var chosen = chosen(columns, fields);
        var filled = chosen.stream().map(Pair::field).toList();
        var complete = fields.stream().allMatch(field -> !field.required() || filled.contains(field));
        return complete ? chosen.stream().mapToInt(Pair::likeness).sum() : 0;
    }

    private static List<Pair> chosen(List<CsvFile.FileColumn> columns, List<ImportField> fields) {
        var pairs = new ArrayList<Pair>();
        columns.stream()
                .filter(column -> !Set.of(LINE_COLUMN, REASON_COLUMN).contains(column.name()))
                .forEach(column -> fields.forEach(field -> {
                    var likeness = likeness(column.name(), field);
                    if (likeness > 0) {
                        pairs.add(new Pair(column, field, likeness));
                    }
                }));
        pairs.sort(Comparator.comparingInt(Pair::likeness).reversed());
        var used = new HashSet<Integer>();
        var filled = new HashSet<String>();
        var chosen = new ArrayList<Pair>();
        pairs.forEach(pair -> {
            if (!used.contains(pair.column().index()) && filled.add(pair.field().name())) {
                used.add(pair.column().index());
                chosen.add(pair);
            }
        });
        return chosen;
    }

    /** A saved mapping's columns in another file: found by name, where the file has names. */
    static List<MappedColumn> columns(List<CsvFile.FileColumn> columns, ImportMapping saved, boolean header) {
        var byName = new HashMap<String, @Nullable String>();
        var byIndex = new HashMap<Integer, @Nullable String>();
        saved.columns().forEach(column -> {
            if (column.name() != null) {
                byName.put(Folding.letters(column.name()), column.field());
            }
            byIndex.put(column.index(), column.field());
        });
        return columns.stream()
                .map(column -> new MappedColumn(
                        column.index(),
                        column.name(),
                        header ? byName.get(Folding.letters(column.name())) : byIndex.get(column.index())))
                .toList();
    }

    static Map<String, Integer> byField(List<MappedColumn> columns) {
        var guesses = new HashMap<String, Integer>();
        columns.forEach(column -> {
            if (column.field() != null) {
                guesses.put(column.field(), column.index());
            }
        });
        return guesses;
    }

    private static int likeness(String name, ImportField field) {
        var letters = Folding.letters(name);
        if (letters.equals(Folding.letters(field.name()))) {
            return EXACT;
        }
        if (field.synonyms().stream().map(Folding::letters).anyMatch(letters::equals)) {
            return SYNONYM;
        }
        return field.synonyms().stream()
                        .map(Folding::letters)
                        .anyMatch(synonym -> synonym.length() >= 5 && letters.contains(synonym))
                ? PART
                : 0;
    }
}
