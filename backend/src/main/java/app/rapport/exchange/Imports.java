package app.rapport.exchange;

import app.rapport.exchange.csv.CsvFile;
import app.rapport.exchange.csv.CsvFormat;
import app.rapport.platform.jobs.JobView;
import app.rapport.platform.jobs.Jobs;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.storage.StoredFiles;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes files in, lets a person say what they mean, and starts the work. */
@Singleton
class Imports {
    private final ImportRepository imports;
    private final ImportReader reader;
    private final ImportTargets targets;
    private final MappingDraft drafts;
    private final StoredFiles files;
    private final Jobs jobs;
    private final CurrentMember current;
    private final MergePatch mergePatch;
    private final ImportProgress progress;

    Imports(
            ImportRepository imports,
            ImportReader reader,
            ImportTargets targets,
            MappingDraft drafts,
            StoredFiles files,
            Jobs jobs,
            CurrentMember current,
            MergePatch mergePatch,
            ImportProgress progress) {
        this.imports = imports;
        this.reader = reader;
        this.targets = targets;
        this.drafts = drafts;
        this.files = files;
        this.jobs = jobs;
        this.current = current;
        this.mergePatch = mergePatch;
        this.progress = progress;
    }

    /** A file that is refused leaves nothing behind. Reading it through takes a while, so no transaction waits for it. */
    ImportView upload(Upload upload, @Nullable String targetName) {
        var named = targetName == null ? null : targets.require(targetName, current.get());
        var file = files.keep(upload.path());
        try {
            var csv = new CsvFile(() -> files.open(file));
            var format = csv.sniff();
            var contents = csv.contents(format);
            var target = named != null
                    ? named
                    : targets.likeliest(contents.columns(), current.get()).orElse(null);
            var made = new Import(current.id(), file, upload.name(), upload.size());
            made.read(format, contents);
            made.mean(
                    target == null ? null : target.name(),
                    drafts.guess(csv, format, contents.columns(), target, upload.source()));
            QuarkusTransaction.joiningExisting().run(() -> imports.persistAndFlush(made));
            return reader.require(made.id());
        } catch (RuntimeException e) {
            files.delete(file);
            throw e;
        }
    }

    /** The file is read before the transaction begins; that nobody changed the import meanwhile, If-Match sees to. */
    ImportView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        var seen = reader.require(id);
        IfMatch.require(ifMatch, seen);
        var stored = QuarkusTransaction.requiringNew().call(() -> imports.require(id));
        stored.requireAtRest();
        var input = mergePatch.apply(patch, inputOf(seen), EditImport.class);
        var target = input.target() == null ? null : targets.require(input.target(), current.get());
        var format = new CsvFormat(input.encoding(), input.delimiter(), input.header()).checked();
        var csv = new CsvFile(() -> files.open(stored.fileId()));
        var contents = format.equals(stored.format())
                ? new CsvFile.Contents(stored.columns(), stored.rowCount())
                : csv.contents(format);
        var fresh = !contents.columns().equals(stored.columns()) || !Objects.equals(input.target(), seen.target());
        var mapping = drafts.of(csv, format, contents.columns(), target, input, fresh && !patch.has("mapping"));
        QuarkusTransaction.requiringNew().run(() -> {
            IfMatch.check(ifMatch, reader.require(id));
            var changing = imports.require(id);
            changing.read(format, contents);
            changing.mean(input.target(), mapping);
            imports.flush();
        });
        return reader.require(id);
    }

    @Transactional
    JobView check(UUID id) {
        return start(id, ImportState.CHECKING);
    }

    @Transactional
    JobView run(UUID id) {
        return start(id, ImportState.RUNNING);
    }

    private JobView start(UUID id, ImportState work) {
        reader.require(id);
        var starting = imports.require(id);
        starting.requireAtRest();
        var target = targets.require(starting.target(), current.get());
        drafts.requireReady(starting.mapping(), target, starting.columns().size());
        progress.forgetRows(id);
        var job = jobs.submit(
                ImportJob.KIND, ImportJob.KIND, Map.of("importId", id, "trial", work == ImportState.CHECKING));
        starting.start(work, job.id());
        imports.flush();
        return job;
    }

    private static EditImport inputOf(ImportView view) {
        return new EditImport(view.target(), view.encoding(), view.delimiter(), view.header(), view.mapping(), null);
    }
}
