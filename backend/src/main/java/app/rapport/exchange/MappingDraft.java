package app.rapport.exchange;

import app.rapport.exchange.ImportMapping.Options;
import app.rapport.exchange.csv.CsvFile;
import app.rapport.exchange.csv.CsvFormat;
import app.rapport.platform.imports.ImportTarget;
import app.rapport.platform.security.CurrentMember;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the mapping an import is kept with: guessed, taken from a saved one, or as sent, and always checked. */
@Singleton
class MappingDraft {
    private final MappingCheck check;
    private final SavedMappings saved;
    private final CurrentMember current;

    MappingDraft(MappingCheck check, SavedMappings saved, CurrentMember current) {
        this.check = check;
        this.saved = saved;
        this.current = current;
    }

    ImportMapping guess(
            CsvFile file,
            CsvFormat format,
            List<CsvFile.FileColumn> columns,
            @Nullable ImportTarget target,
            String source) {
        var none = ImportMapping.none(source);
        if (target == null) {
            return none;
        }
        var guessed = MappingGuess.columns(columns, target.fields());
        return new ImportMapping(
                source,
                guessed,
                none.values(),
                none.unknown(),
                ImportPlans.complete(Options.NONE, file, format, guessed, target.fields()));
    }

    /** @param anew the file or its target changed and the person has not said what that means */
    ImportMapping of(
            CsvFile file,
            CsvFormat format,
            List<CsvFile.FileColumn> columns,
            @Nullable ImportTarget target,
            EditImport input,
            boolean anew) {
        if (target == null) {
            return ImportMapping.none(input.mapping().source());
        }
        var mapping = input.mapping();
        if (input.mappingId() != null) {
            var base = saved.mappingFor(input.mappingId(), target.name());
            mapping = new ImportMapping(
                    base.source(),
                    MappingGuess.columns(columns, base, format.header()),
                    base.values(),
                    base.unknown(),
                    base.options());
        } else if (anew) {
            mapping = guess(file, format, columns, target, mapping.source());
        }
        check.check(mapping, target, columns.size(), current.get());
        return named(mapping, columns);
    }

    void requireReady(ImportMapping mapping, ImportTarget target, int columns) {
        check.check(mapping, target, columns, current.get());
        MappingCheck.requireComplete(mapping, target);
    }

    /** Keeps the columns' names with the mapping, by which it can be found again in another file. */
    private static ImportMapping named(ImportMapping mapping, List<CsvFile.FileColumn> columns) {
        var names = new HashMap<Integer, String>();
        columns.forEach(column -> names.put(column.index(), column.name()));
        return new ImportMapping(
                mapping.source().strip(),
                mapping.columns().stream()
                        .map(column -> new ImportMapping.MappedColumn(
                                column.index(), names.get(column.index()), column.field()))
                        .toList(),
                mapping.valuesOrNone(),
                mapping.unknown(),
                mapping.optionsOrNone());
    }
}
