package app.rapport.platform.bulk;

import app.rapport.platform.jobs.JobHandler;
import app.rapport.platform.jobs.JobRun;
import app.rapport.platform.jobs.JobState;
import app.rapport.platform.jobs.JobView;
import app.rapport.platform.jobs.Jobs;
import app.rapport.platform.journal.Undo;
import app.rapport.platform.journal.Undo.OnConflict;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Takes back all a bulk change has done, in one transaction; it can be taken back itself. */
@Singleton
class BulkUndo implements JobHandler {
    private static final String KIND = "bulk-undo";
    private static final Set<String> UNDOABLE = Set.of(BulkJob.KIND, KIND);
    private static final String JOB = "jobId";
    private static final String UNDONE_BY = "undoneBy";

    private final Undo undo;
    private final UndoRun undoRun;
    private final Jobs jobs;

    BulkUndo(Undo undo, UndoRun undoRun, Jobs jobs) {
        this.undo = undo;
        this.undoRun = undoRun;
        this.jobs = jobs;
    }

    @Transactional
    JobView submit(UUID id, OnConflict onConflict) {
        var job = requireStanding(id);
        if (!UNDOABLE.contains(job.kind()) || job.state() == JobState.QUEUED || job.state() == JobState.RUNNING) {
            throw Problem.of("conflict");
        }
        return jobs.submit(KIND, BulkJob.KIND, UndoRun.arguments(JOB, id, onConflict));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var id = UUID.fromString(run.arguments().path(JOB).asText());
        undoRun.run(run, () -> {
            var job = requireStanding(id);
            var conflicts = undo.everythingOfJob(id);
            jobs.annotate(id, UNDONE_BY, run.id());
            if (job.kind().equals(KIND)) {
                // With its undo taken back, what that undid stands again.
                jobs.annotate(UUID.fromString(jobs.arguments(id).path(JOB).asText()), UNDONE_BY, null);
            }
            return conflicts;
        });
    }

    /** 409 for one that was taken back: what people did since must not be taken back with it. */
    private JobView requireStanding(UUID id) {
        var job = jobs.require(id);
        if (job.result() != null && job.result().containsKey(UNDONE_BY)) {
            throw Problem.of("conflict").detail("undone-already");
        }
        return job;
    }
}
