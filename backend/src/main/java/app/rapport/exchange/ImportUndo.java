package app.rapport.exchange;

import app.rapport.platform.bulk.UndoRun;
import app.rapport.platform.jobs.JobHandler;
import app.rapport.platform.jobs.JobRun;
import app.rapport.platform.jobs.JobView;
import app.rapport.platform.jobs.Jobs;
import app.rapport.platform.journal.Undo;
import app.rapport.platform.journal.Undo.OnConflict;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Takes back all an import has done, as a job in the lane of imports. */
@Singleton
class ImportUndo implements JobHandler {
    static final String KIND = "import-undo";
    private static final String IMPORT = "importId";

    private final Undo undo;
    private final UndoRun undoRun;
    private final Jobs jobs;
    private final ImportRepository imports;
    private final ImportReader reader;
    private final ImportTargets targets;
    private final CurrentMember current;
    private final Jdbi jdbi;
    private final Tenancy tenancy;

    ImportUndo(
            Undo undo,
            UndoRun undoRun,
            Jobs jobs,
            ImportRepository imports,
            ImportReader reader,
            ImportTargets targets,
            CurrentMember current,
            Jdbi jdbi,
            Tenancy tenancy) {
        this.undo = undo;
        this.undoRun = undoRun;
        this.jobs = jobs;
        this.imports = imports;
        this.reader = reader;
        this.targets = targets;
        this.current = current;
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    @Transactional
    JobView submit(UUID id, OnConflict onConflict) {
        var view = reader.require(id);
        imports.require(id).requireAtRest();
        if (view.target() == null) {
            throw Problem.of("conflict");
        }
        requireRight(id);
        return jobs.submit(KIND, ImportJob.KIND, UndoRun.arguments(IMPORT, id, onConflict));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var id = UUID.fromString(run.arguments().path(IMPORT).asText());
        undoRun.run(run, () -> {
            requireRight(id);
            var conflicts = undo.everythingOf(id, undoneBefore(id));
            note(id);
            return conflicts;
        });
    }

    /** Asked again when the work begins: rights may have been taken away in between. */
    private void requireRight(UUID id) {
        targets.require(reader.require(id).target(), current.get());
    }

    private long undoneBefore(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select undone_seq from import where tenant_id = :tenant and id = :id for update")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }

    private void note(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import
                        set undone_at = now(), version = version + 1, updated_at = now(),
                            undone_seq = (select coalesce(max(j.seq), 0) from journal j
                                          where j.tenant_id = :tenant and j.means_id = :id and j.means = 'IMPORT')
                        where tenant_id = :tenant and id = :id""")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .execute());
    }
}
