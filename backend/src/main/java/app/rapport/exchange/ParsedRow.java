package app.rapport.exchange;

import app.rapport.exchange.csv.CsvRow;
import app.rapport.platform.imports.RowOutcome.Fault;
import java.util.List;
import java.util.Map;

/**
 * A row whose cells are read, but whose references are still names.
 *
 * @param values of all fields but references
 * @param names of each reference field the row fills
 * @param faults for each cell that could not be read
 */
record ParsedRow(CsvRow source, Map<String, Object> values, Map<String, List<String>> names, List<Fault> faults) {
    /** It has as many cells as the file has columns, so that each is known for what it is. */
    boolean isRead() {
        return faults.stream().allMatch(fault -> fault.field() != null);
    }

    /** A row nothing can be said of but that. */
    static ParsedRow refused(CsvRow source, Fault fault) {
        return new ParsedRow(source, Map.of(), Map.of(), List.of(fault));
    }
}
