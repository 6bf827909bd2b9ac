package app.rapport.platform.jobs;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.security.MemberDirectory;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/**
 * Follows one job by looking at its row, because the worker may be another process. The caller's rights are read anew
 * each time: a stream must not outlive the session it was opened with.
 */
@Singleton
class JobEvents {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final JobReader reader;
    private final CurrentMember current;
    private final MemberDirectory directory;

    JobEvents(JobReader reader, CurrentMember current, MemberDirectory directory) {
        this.reader = reader;
        this.current = current;
        this.directory = directory;
    }

    Multi<JobView> of(JobView job) {
        var caller = current.get();
        if (job.state().isFinished()) {
            return Multi.createFrom().item(job);
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> look(caller, job.id()))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(PAUSE)
                .whilst(seen -> !seen.state().isFinished())
                .skip()
                .repetitions();
    }

    private JobView look(MemberAccess caller, UUID id) {
        return Tenancy.callAs(caller.tenant(), () -> {
            current.actAs(directory.reload(caller).orElseThrow(() -> Problem.of("unauthenticated")));
            return reader.require(id);
        });
    }
}
