package app.rapport.exchange;

import app.rapport.platform.jobs.JobHandler;
import app.rapport.platform.jobs.JobRun;
import app.rapport.platform.jobs.JobView;
import app.rapport.platform.jobs.Jobs;
import app.rapport.platform.journal.Undo;
import app.rapport.platform.journal.Undo.Conflict;
import app.rapport.platform.journal.Undo.OnConflict;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes back all an import has done, as a job in the lane of imports. In one transaction however much it is: an import
 * that is half there would be worse than one that is there.
 */
@Singleton
class ImportUndo implements JobHandler {
    static final String KIND = "import-undo";
    private static final int HOUR = 3600;
    private static final int LISTED = 200;

    private final Undo undo;
    private final Jobs jobs;
    private final ImportRepository imports;
    private final ImportReader reader;
    private final ImportTargets targets;
    private final CurrentMember current;
    private final Jdbi jdbi;
    private final Tenancy tenancy;

    ImportUndo(
            Undo undo,
            Jobs jobs,
            ImportRepository imports,
            ImportReader reader,
            ImportTargets targets,
            CurrentMember current,
            Jdbi jdbi,
            Tenancy tenancy) {
        this.undo = undo;
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
        targets.require(view.target(), current.get());
        return jobs.submit(KIND, ImportJob.KIND, Map.of("importId", id, "onConflict", onConflict.name()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var id = UUID.fromString(run.arguments().path("importId").asText());
        var refuse = run.arguments().path("onConflict").asText().equals(OnConflict.REFUSE.name());
        try {
            QuarkusTransaction.requiringNew().timeout(HOUR).run(() -> {
                var conflicts = undo.everythingOf(id, undoneBefore(id));
                if (refuse && !conflicts.isEmpty()) {
                    throw new Refused(conflicts);
                }
                note(id);
                run.result(result(true, conflicts));
                run.advance(1, 1L);
            });
        } catch (Refused refusal) {
            QuarkusTransaction.requiringNew().run(() -> run.result(result(false, refusal.conflicts)));
        }
    }

    /** Rolls everything back, for all or nothing was asked. */
    private static final class Refused extends RuntimeException {
        private final transient List<Conflict> conflicts;

        Refused(List<Conflict> conflicts) {
            super("something was changed again since", null, false, false);
            this.conflicts = conflicts;
        }
    }

    private static Map<String, Object> result(boolean undone, List<Conflict> conflicts) {
        return Map.of(
                "undone",
                undone,
                "conflictCount",
                conflicts.size(),
                "conflicts",
                conflicts.stream().limit(LISTED).toList());
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
