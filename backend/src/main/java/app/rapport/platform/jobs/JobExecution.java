package app.rapport.platform.jobs;

import app.rapport.platform.jobs.JobRun.Ended;
import app.rapport.platform.jobs.JobStore.Claimed;
import app.rapport.platform.journal.Means;
import app.rapport.platform.journal.Origin;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberDirectory;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Runs one claimed job as its member and records how it ended. */
@Singleton
class JobExecution {
    private static final Logger LOG = Logger.getLogger(JobExecution.class);
    private static final int MAX_ATTEMPTS = 5;
    private static final Duration UNTIL_A_NEWER_COPY = Duration.ofSeconds(30);

    private final JobStore store;
    private final MemberDirectory directory;
    private final CurrentMember current;
    private final Origin origin;
    private final Instance<JobHandler> handlers;

    JobExecution(
            JobStore store,
            MemberDirectory directory,
            CurrentMember current,
            Origin origin,
            @Any Instance<JobHandler> handlers) {
        this.store = store;
        this.directory = directory;
        this.current = current;
        this.origin = origin;
        this.handlers = handlers;
    }

    void execute(Claimed job, BooleanSupplier stopping) {
        Tenancy.runAs(job.tenant(), () -> {
            var handler = handlerOf(job.kind());
            if (handler.isEmpty()) {
                // While copies of two releases run side by side, one may not know the other's kinds yet.
                store.release(job.id(), job.claim(), UNTIL_A_NEWER_COPY);
                return;
            }
            execute(job, handler.get(), stopping);
        });
    }

    private void execute(Claimed job, JobHandler handler, BooleanSupplier stopping) {
        try {
            current.actAs(directory
                    .loadForJob(job.tenant(), job.member(), job.token())
                    .orElseThrow(() -> Problem.invalid("", "job-of-nobody")));
            origin.through(Means.JOB, job.id(), job.member());
            if (job.attempts() > MAX_ATTEMPTS) {
                throw Problem.of("internal");
            }
            var run = new JobRun(store, job.id(), job.claim(), job.arguments(), stopping);
            run.checkpoint();
            handler.run(run);
            finish(job, handler, JobState.SUCCEEDED);
        } catch (Ended end) {
            switch (end.reason()) {
                case CANCELLED -> finish(job, handler, JobState.CANCELLED);
                case STOPPING -> store.release(job.id(), job.claim(), Duration.ZERO);
                case LOST -> LOG.warnf("job %s was taken over by another worker", job.id());
            }
        } catch (Problem problem) {
            fail(job, handler, problem);
        } catch (RuntimeException e) {
            LOG.errorf(e, "job %s failed at attempt %d", job.id(), job.attempts());
            if (job.attempts() >= MAX_ATTEMPTS) {
                fail(job, handler, Problem.of("internal"));
            } else {
                store.release(job.id(), job.claim(), Duration.ofSeconds(1L << job.attempts()));
            }
        }
    }

    private void finish(Claimed job, JobHandler handler, JobState state) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (store.finish(job.id(), job.claim(), state)) {
                handler.ended(job.arguments(), state);
            }
        });
    }

    private void fail(Claimed job, JobHandler handler, Problem problem) {
        var error = problem.errors().isEmpty() ? null : problem.errors().getFirst();
        var code = error == null ? problem.type().slug() : error.code();
        QuarkusTransaction.requiringNew().run(() -> {
            if (store.fail(job.id(), job.claim(), code, error == null ? List.of() : error.arguments())) {
                handler.ended(job.arguments(), JobState.FAILED);
            }
        });
    }

    private Optional<JobHandler> handlerOf(String kind) {
        return handlers.stream().filter(handler -> handler.kind().equals(kind)).findFirst();
    }
}
