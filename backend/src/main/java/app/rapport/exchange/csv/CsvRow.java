package app.rapport.exchange.csv;

import java.util.List;

/**
 * One row of data.
 *
 * @param number counted from 1, the header left out
 * @param line where it begins in the file, the first line being 1; a quoted cell may span several
 */
public record CsvRow(long number, long line, List<String> cells) {
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
