package app.rapport.exchange;

import app.rapport.exchange.ImportRows.ImportRowView;
import app.rapport.exchange.csv.CsvFile;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were not imported, as they stood in the file, with line and reason: to be corrected and imported again.
 * A row with too many or too few cells keeps them, so that it cannot slip in uncorrected.
 */
@Singleton
class ErrorFile {
    private static final int PIECE = 1_000;

    private final ImportRows rows;

    ErrorFile(ImportRows rows) {
        this.rows = rows;
    }

    void write(ImportView view, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Spreadsheets take a file without it for one of their own code page.
        text.write('\uFEFF');
        try (var csv =
                CsvWriter.builder().fieldSeparator(view.delimiter().charAt(0)).build(text)) {
            if (view.header()) {
                csv.writeRecord(with(
                        view,
                        view.columns().stream().map(CsvFile.FileColumn::name).toList(),
                        MappingGuess.LINE_COLUMN,
                        MappingGuess.REASON_COLUMN));
            }
            var names = columns(view);
            var last = 0L;
            for (var piece = rows.rejectedAfter(view.id(), last, PIECE);
                    !piece.isEmpty();
                    piece = rows.rejectedAfter(view.id(), last, PIECE)) {
                piece.forEach(row ->
                        csv.writeRecord(with(view, row.cells(), String.valueOf(row.line()), reason(row, names))));
                last = piece.getLast().line();
            }
        }
    }

    /** What the file itself calls each field. */
    private static Map<String, String> columns(ImportView view) {
        var names = new HashMap<String, String>();
        if (view.header()) {
            MappingGuess.byField(view.mapping().columns())
                    .forEach((field, index) ->
                            names.put(field, view.columns().get(index).name()));
        }
        return names;
    }

    private static String reason(ImportRowView row, Map<String, String> columns) {
        var first = reason(row.field(), Objects.requireNonNullElse(row.reason(), ""), columns);
        var further = row.further().stream().map(each -> reason(each.field(), each.reason(), columns));
        return Stream.concat(Stream.of(first), further).collect(Collectors.joining(" "));
    }

    private static String reason(@Nullable String field, String reason, Map<String, String> columns) {
        return field == null ? reason : columns.getOrDefault(field, field) + ": " + reason;
    }

    /** Its columns are replaced and not added to: two of one name would hide that the file has a header. */
    private static boolean isErrorFile(ImportView view) {
        return view.columns().stream()
                .map(CsvFile.FileColumn::name)
                .limit(2)
                .toList()
                .equals(List.of(MappingGuess.LINE_COLUMN, MappingGuess.REASON_COLUMN));
    }

    /**
     * Named columns go first, where they stand under their names however many cells a row has; without names they go
     * last, so that the file's own columns stay where a mapping by position looks for them.
     */
    private static List<String> with(ImportView view, List<String> cells, String line, String reason) {
        var added = List.of(line, reason);
        return view.header()
                ? Stream.concat(added.stream(), cells.stream().skip(isErrorFile(view) ? added.size() : 0))
                        .toList()
                : Stream.concat(cells.stream(), added.stream()).toList();
    }
}
