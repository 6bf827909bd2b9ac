package app.rapport.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.jobs.JobHandler;
import app.rapport.platform.jobs.JobRun;
import app.rapport.platform.jobs.Jobs;
import app.rapport.platform.journal.Undo.OnConflict;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberDirectory;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class UndoRunTest {
    @Inject
    Jobs jobs;

    @Inject
    CurrentMember current;

    @Inject
    MemberDirectory directory;

    @Inject
    Jdbi jdbi;

    @Inject
    LimitReader reader;

    /** Undoes nothing, but sees how long the database would let it. */
    @Singleton
    static class LimitReader implements JobHandler {
        private final UndoRun undoRun;
        private final Jdbi jdbi;
        final CompletableFuture<String> seen = new CompletableFuture<>();

        LimitReader(UndoRun undoRun, Jdbi jdbi) {
            this.undoRun = undoRun;
            this.jdbi = jdbi;
        }

        @Override
        public String kind() {
            return "limit-reader";
        }

        @Override
        public void run(JobRun run) {
            undoRun.run(run, () -> {
                seen.complete(limit(jdbi));
                return List.of();
            });
        }
    }

    private static String limit(Jdbi jdbi) {
        return jdbi.withHandle(handle ->
                handle.createQuery("show statement_timeout").mapTo(String.class).one());
    }

    @Test
    void muchIsTakenBackHoweverLongItTakesWhileRequestsStayLimited() throws Exception {
        var api = Api.ofNewOrganisation();
        var tenant = api.organisation().id();
        Tenancy.callAs(tenant, () -> {
            current.actAs(directory.loadForJob(tenant, api.memberId(), null).orElseThrow());
            return jobs.submit(reader.kind(), "limits", UndoRun.arguments("id", UUID.randomUUID(), OnConflict.SKIP));
        });

        assertThat(reader.seen.get(20, TimeUnit.SECONDS)).isEqualTo("0");
        assertThat(limit(jdbi)).isEqualTo("1min");
    }
}
