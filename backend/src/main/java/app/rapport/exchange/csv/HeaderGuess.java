package app.rapport.exchange.csv;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Names of columns are words, each another; data has numbers, dates, addresses, gaps and repetitions. */
final class HeaderGuess {
    private static final Pattern DATA =
            Pattern.compile("[\\p{Sc}\\s]*[-+]?\\d[\\d\\s.,/:'%TZ-]*[\\p{Sc}\\s]*|.+@.+\\..+");

    private HeaderGuess() {}

    static boolean isHeader(List<CsvRow> rows) {
        if (rows.isEmpty()) {
            return true;
        }
        var cells = rows.getFirst().cells().stream().map(String::strip).toList();
        var distinct = new HashSet<String>();
        return cells.stream()
                .allMatch(cell -> !cell.isEmpty()
                        && cell.length() <= 100
                        && distinct.add(cell)
                        && !DATA.matcher(cell).matches());
    }
}
