package app.rapport.exchange;

import app.rapport.exchange.csv.CsvFile;
import app.rapport.exchange.csv.CsvFormat;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportTarget;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Everything one run of an import needs to know, settled before its first row.
 *
 * @param trial nothing is kept but what became of the rows
 * @param names what this file's own rows are called, of those that other rows refer to; letters only
 */
record ImportPlan(
        UUID id,
        CsvFile file,
        CsvFormat format,
        long rowCount,
        ImportTarget target,
        ImportMapping mapping,
        ImportContext context,
        boolean trial,
        RowReader reader,
        References references,
        Set<String> names) {

    boolean hasExternalIds() {
        return reader.filled().stream().anyMatch(column -> column.field().name().equals(ImportField.EXTERNAL_ID));
    }

    List<ImportField> laterFields() {
        return fields().stream().filter(ImportField::later).toList();
    }

    List<ImportField> referenceFields() {
        return fields().stream()
                .filter(field -> field.type() == ImportField.Type.REFERENCE && !field.later())
                .toList();
    }

    /** A trial writes no records, so there is nothing to link. */
    boolean links() {
        return !trial && !laterFields().isEmpty();
    }

    /** Rows to read in all: those of a file whose rows name each other are read twice. */
    long work() {
        return links() ? 2 * rowCount : rowCount;
    }

    private List<ImportField> fields() {
        return reader.filled().stream().map(RowReader.Filled::field).toList();
    }
}
