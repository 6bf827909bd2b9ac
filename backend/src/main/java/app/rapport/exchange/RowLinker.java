package app.rapport.exchange;

import app.rapport.exchange.ImportProgress.Written;
import app.rapport.exchange.References.Resolution;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.imports.ImportValues;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.imports.RowOutcome.Fault;
import app.rapport.platform.imports.RowOutcome.State;
import app.rapport.platform.journal.ImportLines;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The second way through a file: the records its rows have become are linked to each other. */
@Singleton
class RowLinker {
    private final ImportProgress progress;
    private final EntityManager entities;
    private final ImportLines lines;

    RowLinker(ImportProgress progress, EntityManager entities, ImportLines lines) {
        this.progress = progress;
        this.entities = entities;
        this.lines = lines;
    }

    private record Draft(ParsedRow row, Written written, Map<String, Object> values) {}

    /** Within a transaction. */
    void link(ImportPlan plan, List<ParsedRow> rows) {
        plan.references().begin();
        var written = progress.written(
                plan.id(), rows.stream().map(row -> row.source().line()).toList());
        plan.laterFields().forEach(field -> lookUp(plan, field, rows, written));
        var drafts = new ArrayList<Draft>();
        rows.forEach(row -> {
            var record = written.get(row.source().line());
            if (record != null) {
                draft(plan, row, record, drafts);
            }
        });
        if (drafts.isEmpty()) {
            return;
        }
        var outcomes = plan.target()
                .link(
                        drafts.stream()
                                .map(draft -> new ImportRow(
                                        draft.row().source().line(),
                                        draft.written().record(),
                                        new ImportValues(draft.values())))
                                .toList(),
                        plan.context());
        entities.flush();
        lines.note(drafts.stream()
                .collect(Collectors.toMap(
                        draft -> draft.written().record(),
                        draft -> draft.row().source().line(),
                        Math::min)));
        for (var i = 0; i < drafts.size(); i++) {
            reconsider(plan, drafts.get(i), outcomes.get(i));
        }
    }

    /** One row whose link the target or the database would not take. */
    void refuse(ImportPlan plan, ParsedRow row, RowOutcome refusal) {
        var line = row.source().line();
        var record = progress.written(plan.id(), List.of(line)).get(line);
        if (record != null) {
            progress.reconsider(plan.id(), row, record.state(), kept(refusal, record));
        }
    }

    private static void lookUp(ImportPlan plan, ImportField field, List<ParsedRow> rows, Map<Long, Written> written) {
        plan.references()
                .resolve(
                        field,
                        rows.stream()
                                .filter(row -> written.containsKey(row.source().line()))
                                .flatMap(row -> row.names().getOrDefault(field.name(), List.of()).stream())
                                .collect(Collectors.toSet()));
    }

    private void draft(ImportPlan plan, ParsedRow row, Written record, List<Draft> drafts) {
        var values = new HashMap<String, Object>();
        var faults = new ArrayList<Fault>();
        for (var field : plan.laterFields()) {
            var ids = new ArrayList<UUID>();
            for (var text : row.names().getOrDefault(field.name(), List.of())) {
                switch (plan.references().of(field, text)) {
                    case Resolution.Found found -> ids.add(found.id());
                    case Resolution.Nothing nothing -> {
                        // Left out, as was asked.
                    }
                    case Resolution.Refused refused -> faults.add(refused.fault());
                }
            }
            if (!ids.isEmpty()) {
                values.put(field.name(), field.many() ? List.copyOf(ids) : ids.getFirst());
            }
        }
        if (!faults.isEmpty()) {
            progress.reconsider(plan.id(), row, record.state(), kept(RowOutcome.rejected(faults), record));
        } else if (!values.isEmpty()) {
            drafts.add(new Draft(row, record, values));
        }
    }

    private void reconsider(ImportPlan plan, Draft draft, RowOutcome outcome) {
        var before = draft.written().state();
        if (outcome.state() == State.REJECTED) {
            progress.reconsider(plan.id(), draft.row(), before, kept(outcome, draft.written()));
        } else if (outcome.state() != State.UNCHANGED && before == State.UNCHANGED) {
            progress.reconsider(
                    plan.id(),
                    draft.row(),
                    before,
                    RowOutcome.updated(draft.written().record()));
        }
    }

    /** The record is there, only the link is not: the row is listed, with the record, to be corrected. */
    private static RowOutcome kept(RowOutcome refusal, Written record) {
        return new RowOutcome(State.REJECTED, record.record(), refusal.faults());
    }
}
