package app.rapport.exchange;

import app.rapport.exchange.csv.CsvRow;
import app.rapport.platform.imports.RowOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells are read, but whose references are still names.
 *
 * @param values of all fields but references
 * @param names of each reference field the row fills
 * @param refusal when a cell could not be read
 */
record ParsedRow(
        CsvRow source,
        Map<String, Object> values,
        Map<String, List<String>> names,
        @Nullable RowOutcome refusal) {
    static ParsedRow refused(CsvRow source, RowOutcome refusal) {
        return new ParsedRow(source, Map.of(), Map.of(), refusal);
    }
}
