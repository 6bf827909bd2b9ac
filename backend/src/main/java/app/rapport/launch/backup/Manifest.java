package app.rapport.launch.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds. It is the last thing written: a backup without it was interrupted.
 *
 * @param format raised when older readers could not read it
 * @param changesets the schema's, in the order in which they were run
 */
public record Manifest(
        int format, Instant takenAt, List<String> changesets, List<TableSummary> tables, Map<String, Long> sequences) {
    static final int FORMAT = 1;

    long rows() {
        return tables.stream().mapToLong(TableSummary::rows).sum();
    }
}
