package app.rapport.platform.bulk;

import app.rapport.platform.jobs.JobHandler;
import app.rapport.platform.jobs.JobRun;
import app.rapport.platform.web.Languages;
import app.rapport.platform.web.Problem;
import app.rapport.platform.web.Refusals;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Carries a bulk change out, some hundred records to a transaction. Where one of them is refused, that transaction is
 * done again record by record, so that it alone is left out.
 */
@Singleton
class BulkJob implements JobHandler {
    static final String KIND = "bulk";
    private static final int SLICE = 200;

    private final BulkTargets targets;
    private final BulkRecords records;
    private final Refusals refusals;
    private final Languages languages;

    BulkJob(BulkTargets targets, BulkRecords records, Refusals refusals, Languages languages) {
        this.targets = targets;
        this.records = records;
        this.refusals = refusals;
        this.languages = languages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var target = targets.require(run.arguments().path("resource").asText());
        var selected = Selected.of(run.arguments());
        var before = run.result();
        if (before.isEmpty() && !begin(run, target, selected)) {
            return;
        }
        var progress = BulkProgress.of(run.result().orElseThrow());
        var change = change(target, run.arguments());
        while (true) {
            run.checkpoint();
            var slice = records.next(target, selected, progress.after(), progress.upTo(), SLICE);
            if (slice.isEmpty()) {
                return;
            }
            together(run, target, slice, change);
            progress = BulkProgress.of(run.result().orElseThrow());
        }
    }

    private boolean begin(JobRun run, BulkTarget target, Selected selected) {
        var last = records.last(target, selected);
        QuarkusTransaction.requiringNew().run(() -> {
            run.result(last.map(id -> BulkProgress.startingWith(id).result(target.resource()))
                    .orElseGet(() -> Map.of("resource", target.resource(), "done", 0, "refusedCount", 0)));
            run.advance(0, records.count(target, selected));
        });
        return last.isPresent();
    }

    private static Consumer<UUID> change(BulkTarget target, JsonNode arguments) {
        return switch (arguments.path("action").asText()) {
            case "ARCHIVE" -> target::archive;
            case "RESTORE" -> target::restore;
            default -> id -> target.edit(id, ((ObjectNode) arguments.path("edit")).deepCopy());
        };
    }

    private void together(JobRun run, BulkTarget target, List<UUID> slice, Consumer<UUID> change) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                slice.forEach(change);
                note(run, target, progress -> progress.done(slice));
            });
        } catch (RuntimeException e) {
            if (refusals.of(e).isEmpty()) {
                throw e;
            }
            oneByOne(run, target, slice, change);
        }
    }

    /** What was refused is written down with the next that was not: there may be very many, and the list is long. */
    private void oneByOne(JobRun run, BulkTarget target, List<UUID> slice, Consumer<UUID> change) {
        var refused = new ArrayList<Consumer<BulkProgress>>();
        for (var id : slice) {
            run.checkpoint();
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    change.accept(id);
                    note(run, target, progress -> {
                        refused.forEach(each -> each.accept(progress));
                        progress.done(List.of(id));
                    });
                });
                refused.clear();
            } catch (RuntimeException e) {
                Problem refusal = refusals.of(e).orElseThrow(() -> e);
                refused.add(progress -> progress.refused(id, refusal, languages.current()));
            }
        }
        if (!refused.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> note(run, target, progress -> refused.forEach(each -> each.accept(progress))));
        }
    }

    private static void note(JobRun run, BulkTarget target, Consumer<BulkProgress> what) {
        var progress = BulkProgress.of(run.result().orElseThrow());
        what.accept(progress);
        run.result(progress.result(target.resource()));
        run.advance(progress.seen(), null);
    }
}
