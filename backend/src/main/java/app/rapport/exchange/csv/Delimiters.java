package app.rapport.exchange.csv;

import app.rapport.platform.web.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the delimiter that cuts a file's first rows into equally many cells, and whether the first row is a header. */
final class Delimiters {
    private static final int ROWS = 100;

    private Delimiters() {}

    /** @param rows the first ones, as this delimiter cuts them */
    private record Candidate(String delimiter, List<CsvRow> rows) {
        /** How many rows have the most usual number of cells, if that is more than one. */
        private double evenness() {
            var counts = rows.stream()
                    .map(row -> row.cells().size())
                    .filter(count -> count > 1)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            var most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
            return rows.isEmpty() ? 0 : (double) most / rows.size();
        }

        private int width() {
            return rows.isEmpty() ? 0 : rows.getFirst().cells().size();
        }
    }

    /** @param whole false when the sample is only the beginning of the file */
    static CsvFormat sniff(String sample, String encoding, boolean whole) {
        var best = CsvFormat.DELIMITERS
                .chars()
                .mapToObj(Character::toString)
                .map(delimiter -> new Candidate(delimiter, rows(sample, encoding, delimiter, whole)))
                .max(Comparator.comparingDouble(Candidate::evenness).thenComparingInt(Candidate::width))
                .orElseThrow();
        var delimiter = best.evenness() == 0 ? "," : best.delimiter();
        var rows = best.evenness() == 0 ? rows(sample, encoding, ",", whole) : best.rows();
        return new CsvFormat(encoding, delimiter, HeaderGuess.isHeader(rows));
    }

    private static List<CsvRow> rows(String sample, String encoding, String delimiter, boolean whole) {
        var rows = new ArrayList<CsvRow>();
        try (var all = CsvRows.of(sample, new CsvFormat(encoding, delimiter, false))) {
            while (all.hasNext() && rows.size() <= ROWS) {
                rows.add(all.next());
            }
        } catch (Problem e) {
            // The rows before the one that cannot be cut so are enough to compare delimiters by.
            return rows;
        }
        if (!whole && rows.size() > 1 && rows.size() <= ROWS) {
            rows.removeLast();
        }
        return rows;
    }
}
