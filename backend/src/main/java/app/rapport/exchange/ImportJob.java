package app.rapport.exchange;

import app.rapport.exchange.ImportProgress.Done;
import app.rapport.exchange.ImportProgress.Position;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.jobs.JobHandler;
import app.rapport.platform.jobs.JobRun;
import app.rapport.platform.jobs.JobState;
import app.rapport.platform.journal.Means;
import app.rapport.platform.journal.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Checks or runs an import, batch by batch. What a batch writes, what became of its rows and how far the file is read
 * are committed together, so that a crash at any moment neither loses nor doubles a row.
 */
@Singleton
class ImportJob implements JobHandler {
    static final String KIND = "import";
    private static final int BATCH = 500;

    private final ImportPlans plans;
    private final ImportProgress progress;
    private final RowWriter writer;
    private final RowLinker linker;
    private final RowFailures failures;
    private final Origin origin;

    ImportJob(
            ImportPlans plans,
            ImportProgress progress,
            RowWriter writer,
            RowLinker linker,
            RowFailures failures,
            Origin origin) {
        this.plans = plans;
        this.progress = progress;
        this.writer = writer;
        this.linker = linker;
        this.failures = failures;
        this.origin = origin;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var plan = plans.of(importOf(run.arguments()));
        origin.through(Means.IMPORT, plan.id());
        var position = progress.position(plan.id());
        if (!position.linking()) {
            eachBatch(plan, run, position.rows(), batch -> write(plan, run, batch));
        }
        if (plan.links()) {
            if (!position.linking()) {
                position = beginLinking(plan, run);
            }
            eachBatch(plan, run, position.rows(), batch -> link(plan, run, batch));
        }
        QuarkusTransaction.requiringNew().run(() -> run.result(progress.counts(plan.id())));
    }

    private interface BatchWork {
        void on(List<ParsedRow> batch);
    }

    private static void eachBatch(ImportPlan plan, JobRun run, long done, BatchWork work) {
        try (var rows = plan.file().rows(plan.format())) {
            var batch = new ArrayList<ParsedRow>(BATCH);
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.number() > done) {
                    batch.add(plan.reader().read(row));
                }
                if (batch.size() == BATCH || (!rows.hasNext() && !batch.isEmpty())) {
                    run.checkpoint();
                    work.on(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
    }

    /** When a batch cannot be written as a whole, its halves are, down to the one row that is at fault. */
    private void write(ImportPlan plan, JobRun run, List<ParsedRow> batch) {
        try {
            if (plan.trial()) {
                var outcomes = Trial.of(() -> writer.write(plan, batch));
                QuarkusTransaction.requiringNew().run(() -> record(plan, run, batch, withoutNewRecords(outcomes)));
            } else {
                QuarkusTransaction.requiringNew()
                        .run(() -> record(plan, run, batch, RowFailures.marking(() -> writer.write(plan, batch))));
                plan.references().committed();
            }
        } catch (RowFailures.Failed failure) {
            if (batch.size() == 1) {
                var refused = new Done(batch.getFirst(), null, failures.reason(failure));
                QuarkusTransaction.requiringNew().run(() -> record(plan, run, batch, List.of(refused)));
            } else {
                write(plan, run, batch.subList(0, batch.size() / 2));
                write(plan, run, batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    private void record(ImportPlan plan, JobRun run, List<ParsedRow> batch, List<Done> rows) {
        progress.record(plan.id(), rows);
        advance(plan, run, batch, false);
    }

    /** What a trial has made is gone again. */
    private static List<Done> withoutNewRecords(List<Done> rows) {
        return rows.stream()
                .map(done -> done.outcome().state() == RowOutcome.State.CREATED
                        ? new Done(done.row(), done.key(), new RowOutcome(RowOutcome.State.CREATED, null, List.of()))
                        : done)
                .toList();
    }

    private void link(ImportPlan plan, JobRun run, List<ParsedRow> batch) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                RowFailures.marking(() -> linker.link(plan, batch));
                advance(plan, run, batch, true);
            });
            plan.references().committed();
        } catch (RowFailures.Failed failure) {
            if (batch.size() == 1) {
                var refusal = failures.reason(failure);
                QuarkusTransaction.requiringNew().run(() -> {
                    linker.refuse(plan, batch.getFirst(), refusal);
                    advance(plan, run, batch, true);
                });
            } else {
                link(plan, run, batch.subList(0, batch.size() / 2));
                link(plan, run, batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    private Position beginLinking(ImportPlan plan, JobRun run) {
        var from = progress.position(plan.id());
        var to = new Position(0, true);
        QuarkusTransaction.requiringNew().run(() -> {
            progress.move(plan.id(), from, to);
            run.advance(plan.rowCount(), plan.work());
        });
        return to;
    }

    private void advance(ImportPlan plan, JobRun run, List<ParsedRow> batch, boolean linking) {
        var before = batch.getFirst().source().number() - 1;
        var after = batch.getLast().source().number();
        // Rows are contiguous within a batch, so the one before its first is where the import must stand.
        progress.move(plan.id(), new Position(before, linking), new Position(after, linking));
        run.advance(linking ? plan.rowCount() + after : after, plan.work());
    }

    @Override
    public void ended(JsonNode arguments, JobState state) {
        var id = importOf(arguments);
        var checking = arguments.path("trial").asBoolean();
        progress.end(
                id,
                switch (state) {
                    case SUCCEEDED -> checking ? ImportState.CHECKED : ImportState.DONE;
                    // A check that did not come to its end has changed nothing: the import stands where it stood.
                    case CANCELLED -> checking ? ImportState.UPLOADED : ImportState.CANCELLED;
                    case FAILED, QUEUED, RUNNING -> checking ? ImportState.UPLOADED : ImportState.FAILED;
                });
    }

    private static UUID importOf(JsonNode arguments) {
        return UUID.fromString(arguments.path("importId").asText());
    }
}
