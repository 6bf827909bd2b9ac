package app.rapport.platform.bulk;

import app.rapport.platform.jobs.JobHandler;
import app.rapport.platform.jobs.JobRun;
import app.rapport.platform.jobs.JobState;
import app.rapport.platform.jobs.JobView;
import app.rapport.platform.jobs.Jobs;
import app.rapport.platform.journal.Undo;
import app.rapport.platform.journal.Undo.Conflict;
import app.rapport.platform.journal.Undo.OnConflict;
import app.rapport.platform.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes back all a bulk change has done, in one transaction; it can be taken back itself. */
@Singleton
class BulkUndo implements JobHandler {
    private static final String KIND = "bulk-undo";
    private static final Set<String> UNDOABLE = Set.of(BulkJob.KIND, KIND);
    private static final int HOUR = 3600;
    private static final int LISTED = 200;

    private final Undo undo;
    private final Jobs jobs;

    BulkUndo(Undo undo, Jobs jobs) {
        this.undo = undo;
        this.jobs = jobs;
    }

    @Transactional
    JobView submit(UUID id, OnConflict onConflict) {
        var job = jobs.require(id);
        if (!UNDOABLE.contains(job.kind()) || job.state() == JobState.QUEUED || job.state() == JobState.RUNNING) {
            throw Problem.of("conflict");
        }
        return jobs.submit(KIND, BulkJob.KIND, Map.of("jobId", id, "onConflict", onConflict.name()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var id = UUID.fromString(run.arguments().path("jobId").asText());
        var refuse = run.arguments().path("onConflict").asText().equals(OnConflict.REFUSE.name());
        try {
            QuarkusTransaction.requiringNew().timeout(HOUR).run(() -> {
                var conflicts = undo.everythingOfJob(id);
                if (refuse && !conflicts.isEmpty()) {
                    throw new Refused(conflicts);
                }
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
}
