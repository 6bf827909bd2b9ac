package app.rapport.exchange;

import app.rapport.exchange.csv.CsvFile;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import with all that is needed to finish it.
 *
 * @param undoneAt when all it did was last taken back
 * @param fields of the target, empty while there is none
 */
public record ImportView(
        UUID id,
        long version,
        @Schema(examples = "sales_pipeline.csv") String fileName,
        long fileSize,
        @Nullable @Schema(examples = "OPPORTUNITIES") String target,
        ImportState state,
        @Schema(examples = "UTF-8") String encoding,
        @Schema(examples = ",") String delimiter,
        boolean header,
        List<CsvFile.FileColumn> columns,
        long rowCount,
        ImportMapping mapping,
        List<ImportFieldView> fields,
        Counts counts,
        @Nullable UUID jobId,
        @Nullable Instant undoneAt,
        Instant createdAt,
        Instant updatedAt,
        List<String> can)
        implements Versioned {

    /**
     * A field columns can fill.
     *
     * @param reference resource its values name
     * @param many a cell may name several
     * @param creatable the caller may have unknown values made into records
     * @param choices of a CHOICE
     * @param guess the column that seems to fill it
     */
    public record ImportFieldView(
            String name,
            ImportField.Type type,
            boolean required,
            @Nullable String reference,
            boolean many,
            boolean creatable,
            @Nullable List<String> choices,
            @Nullable Integer guess) {}

    /** How many rows made, changed, left alone; and how many are listed with a reason. In a check: would have. */
    public record Counts(long created, long updated, long skipped, long rejected) {}
}
