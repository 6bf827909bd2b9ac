package app.rapport.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How a file begins when it is read as the import says: what a person looks at to see whether that is right. */
@Singleton
class FilePreview {
    private static final int ROWS = 10;
    private static final int CELL_LENGTH = 200;

    private final ImportRepository imports;
    private final ImportPlans plans;

    FilePreview(ImportRepository imports, ImportPlans plans) {
        this.imports = imports;
        this.plans = plans;
    }

    /** @param cells as they stand in the file, long ones cut; more or fewer than columns when the row is ragged */
    public record PreviewRow(long line, List<String> cells) {}

    List<PreviewRow> of(UUID id) {
        var stored = QuarkusTransaction.requiringNew().call(() -> imports.require(id));
        var first = new ArrayList<PreviewRow>();
        try (var rows = plans.fileOf(stored).rows(stored.format())) {
            while (rows.hasNext() && first.size() < ROWS) {
                var row = rows.next();
                first.add(new PreviewRow(
                        row.line(), row.cells().stream().map(FilePreview::cut).toList()));
            }
        }
        return first;
    }

    private static String cut(String cell) {
        return cell.length() <= CELL_LENGTH ? cell : cell.substring(0, CELL_LENGTH) + "…";
    }
}
