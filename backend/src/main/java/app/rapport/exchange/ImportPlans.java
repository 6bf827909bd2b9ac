package app.rapport.exchange;

import app.rapport.exchange.ImportMapping.Options;
import app.rapport.exchange.csv.CsvFile;
import app.rapport.exchange.csv.CsvFormat;
import app.rapport.platform.imports.Folding;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportTarget;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.storage.StoredFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes plans, of the import as it is stored and of a look through its file. */
@Singleton
class ImportPlans {
    private static final int LOOKED_AT = 2_000;

    private final ImportRepository imports;
    private final ImportTargets targets;
    private final MappingCheck check;
    private final StoredFiles files;
    private final CurrentMember current;

    ImportPlans(
            ImportRepository imports,
            ImportTargets targets,
            MappingCheck check,
            StoredFiles files,
            CurrentMember current) {
        this.imports = imports;
        this.targets = targets;
        this.check = check;
        this.files = files;
        this.current = current;
    }

    /** Looks again at what was allowed when the job was asked for: rights may have gone since. */
    ImportPlan of(UUID id) {
        var stored = QuarkusTransaction.requiringNew().call(() -> imports.require(id));
        var target = targets.require(stored.target(), current.get());
        var mapping = stored.mapping();
        check.check(mapping, target, stored.columns().size(), current.get());
        MappingCheck.requireComplete(mapping, target);
        var file = fileOf(stored);
        var reader = reader(file, stored, target);
        var context = new ImportContext(current.get(), mapping.optionsOrNone().forTargets());
        return new ImportPlan(
                id,
                file,
                stored.format(),
                stored.rowCount(),
                target,
                mapping,
                context,
                stored.state() == ImportState.CHECKING,
                reader,
                new References(targets, mapping, context),
                names(file, stored.format(), reader));
    }

    CsvFile fileOf(Import stored) {
        return new CsvFile(() -> files.open(stored.fileId()));
    }

    RowReader reader(CsvFile file, Import stored, ImportTarget target) {
        var options = complete(
                stored.mapping().optionsOrNone(),
                file,
                stored.format(),
                stored.mapping().columns(),
                target.fields());
        return new RowReader(
                target.fields(),
                stored.mapping(),
                stored.columns().size(),
                new ValueFormats(
                        Objects.requireNonNull(options.dateFormat()),
                        Objects.requireNonNull(options.decimalSeparator()).charAt(0)));
    }

    /** What the file's own rows are called, of those that other rows refer to; letters only. */
    Set<String> names(Import stored, ImportTarget target) {
        var file = fileOf(stored);
        return names(file, stored.format(), reader(file, stored, target));
    }

    /** The options with what the person did not say guessed from the first rows. */
    static Options complete(
            Options options,
            CsvFile file,
            CsvFormat format,
            List<ImportMapping.MappedColumn> columns,
            List<ImportField> fields) {
        if (options.dateFormat() != null && options.decimalSeparator() != null) {
            return options;
        }
        var guess = new FormatGuess();
        var byField = MappingGuess.byField(columns);
        try (var rows = file.rows(format)) {
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.number() > LOOKED_AT) {
                    break;
                }
                fields.forEach(field -> {
                    var index = byField.get(field.name());
                    if (index != null && index < row.cells().size()) {
                        look(guess, field, row.cells().get(index).strip());
                    }
                });
            }
        }
        return new Options(
                options.pipelineId(),
                options.currency(),
                Objects.requireNonNullElseGet(options.dateFormat(), guess::dates),
                Objects.requireNonNullElseGet(
                        options.decimalSeparator(), () -> String.valueOf(guess.decimalSeparator())));
    }

    private static void look(FormatGuess guess, ImportField field, String text) {
        switch (field.type()) {
            case DATE -> guess.date(text);
            case NUMBER, INTEGER -> guess.number(text);
            case TEXT, CHOICE, REFERENCE -> {
                // Says nothing of how dates and numbers are written.
            }
        }
    }

    /** First what rows refer to, then which of it are rows of this file: so what is kept is never more than needed. */
    private static Set<String> names(CsvFile file, CsvFormat format, RowReader reader) {
        var later = reader.filled().stream()
                .filter(column -> column.field().later())
                .toList();
        var name = reader.filled().stream()
                .filter(column -> column.field().name().equals("name"))
                .findFirst();
        if (later.isEmpty() || name.isEmpty()) {
            return Set.of();
        }
        var wanted = new HashSet<String>();
        eachCell(file, format, later, wanted::add);
        var found = new HashSet<String>();
        eachCell(file, format, List.of(name.get()), letters -> {
            if (wanted.contains(letters)) {
                found.add(letters);
            }
        });
        return found;
    }

    private static void eachCell(
            CsvFile file, CsvFormat format, List<RowReader.Filled> columns, Consumer<String> letters) {
        try (var rows = file.rows(format)) {
            while (rows.hasNext()) {
                var row = rows.next();
                columns.stream()
                        .filter(column -> column.index() < row.cells().size())
                        .flatMap(column ->
                                RowReader.texts(column.field(), row.cells().get(column.index())).stream())
                        .forEach(text -> letters.accept(Folding.letters(text)));
            }
        }
    }
}
