package app.rapport.platform.bulk;

import app.rapport.platform.jobs.JobRun;
import app.rapport.platform.journal.Undo.Conflict;
import app.rapport.platform.journal.Undo.OnConflict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/**
 * The part of a job that takes much back. In one transaction however much it is: a change that is half there would be
 * worse than one that is there.
 */
@Singleton
public class UndoRun {
    private static final int HOUR = 3600;
    private static final int LISTED = 200;
    private static final String ON_CONFLICT = "onConflict";

    private final Jdbi jdbi;

    UndoRun(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What a job is submitted with, so that it can be run here: what to undo, under a name of the caller's. */
    public static Map<String, Object> arguments(String name, UUID id, OnConflict onConflict) {
        return Map.of(name, id, ON_CONFLICT, onConflict.name());
    }

    /** @param undoing takes everything back, and says what could not be */
    public void run(JobRun run, Supplier<List<Conflict>> undoing) {
        var refuse = run.arguments().path(ON_CONFLICT).asText().equals(OnConflict.REFUSE.name());
        try {
            QuarkusTransaction.requiringNew().timeout(HOUR).run(() -> {
                waitAsLongAsItTakes();
                holdUpNobodyElse();
                var conflicts = undoing.get();
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

    /** The database does it all in one statement, which the limit meant for requests would end. */
    private void waitAsLongAsItTakes() {
        jdbi.useHandle(handle -> handle.createQuery("select set_config('statement_timeout', '0', true)")
                .mapTo(String.class)
                .one());
    }

    /** Until this ends, the feed of changes waits for it: that of its own organisation, and of no other. */
    private void holdUpNobodyElse() {
        jdbi.useHandle(handle -> handle.createQuery("select journal_confine()")
                .mapTo(Boolean.class)
                .one());
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
