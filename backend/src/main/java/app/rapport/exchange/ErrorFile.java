package app.rapport.exchange;

import app.rapport.exchange.ImportRows.ImportRowView;
import app.rapport.exchange.csv.CsvFile;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were not imported, as they stood in the file, with line and reason behind them: to be corrected and
 * imported again. A row with too many or too few cells keeps them, so that it cannot slip in uncorrected.
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
                        view.columns().stream().map(CsvFile.FileColumn::name).toList(),
                        MappingGuess.LINE_COLUMN,
                        MappingGuess.REASON_COLUMN));
            }
            var names = columns(view);
            var last = 0L;
            for (var piece = rows.rejectedAfter(view.id(), last, PIECE);
                    !piece.isEmpty();
                    piece = rows.rejectedAfter(view.id(), last, PIECE)) {
                piece.forEach(
                        row -> csv.writeRecord(with(row.cells(), String.valueOf(row.line()), reason(row, names))));
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

    private static List<String> with(List<String> cells, String line, String reason) {
        var all = new ArrayList<>(cells);
        all.add(line);
        all.add(reason);
        return all;
    }
}
