package app.rapport.exchange;

import app.rapport.exchange.ImportMapping.Unknown;
import app.rapport.exchange.ImportProgress.Done;
import app.rapport.exchange.Keys.Known;
import app.rapport.exchange.References.Resolution;
import app.rapport.platform.imports.Folding;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.imports.ImportValues;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.imports.RowOutcome.Fault;
import app.rapport.platform.journal.ImportLines;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one batch of rows: what its names mean, which records its rows are about, then the target's own work. */
@Singleton
class RowWriter {
    private final Keys keys;
    private final ImportProgress progress;
    private final EntityManager entities;
    private final ImportLines lines;

    RowWriter(Keys keys, ImportProgress progress, EntityManager entities, ImportLines lines) {
        this.keys = keys;
        this.progress = progress;
        this.entities = entities;
        this.lines = lines;
    }

    /** A row on its way: what is known of it so far. */
    private static final class Draft {
        final ParsedRow row;
        final Map<String, Object> values;

        /** All its cells and names that cannot be read, so that nobody corrects a file as often as a row has such faults. */
        final List<Fault> faults;

        @Nullable String key;

        @Nullable RowOutcome outcome;

        Draft(ParsedRow row) {
            this.row = row;
            this.values = new HashMap<>(row.values());
            this.faults = new ArrayList<>(row.faults());
        }

        boolean isOpen() {
            return outcome == null && faults.isEmpty();
        }

        Done done() {
            if (!faults.isEmpty()) {
                return new Done(row, key, RowOutcome.rejected(faults));
            }
            return new Done(row, key, outcome == null ? RowOutcome.rejected(null, "row-failed") : outcome);
        }
    }

    /** Within a transaction, which the caller may roll back. */
    List<Done> write(ImportPlan plan, List<ParsedRow> rows) {
        plan.references().begin();
        var drafts = rows.stream().map(Draft::new).toList();
        refer(plan, drafts);
        identify(plan, drafts);
        refuseTwins(plan, drafts);
        var known = known(plan, drafts.stream().filter(Draft::isOpen).toList());
        refuseHidden(plan, drafts, known);
        var open = drafts.stream().filter(Draft::isOpen).toList();
        if (!open.isEmpty()) {
            writeOpen(plan, open, known);
            remember(plan, open, known);
            noteLines(open);
        }
        return drafts.stream().map(Draft::done).toList();
    }

    private void writeOpen(ImportPlan plan, List<Draft> open, Known known) {
        var rows = open.stream()
                .map(draft -> new ImportRow(
                        draft.row.source().line(),
                        draft.key == null ? null : known.records().get(draft.key),
                        new ImportValues(draft.values)))
                .toList();
        var outcomes = plan.target().write(rows, plan.context());
        // What the database refuses must come to light here, where it is known whose rows these are.
        entities.flush();
        for (var i = 0; i < open.size(); i++) {
            open.get(i).outcome = outcomes.get(i);
        }
    }

    private static void refer(ImportPlan plan, List<Draft> drafts) {
        for (var field : plan.referenceFields()) {
            lookUp(plan, field, drafts);
            drafts.forEach(draft -> refer(plan, field, draft));
        }
        for (var field : plan.laterFields()) {
            drafts.forEach(draft -> foresee(plan, field, draft));
        }
    }

    /** What its names mean is asked also of a row that is lost, but nothing is made for one. */
    private static Stream<String> namesToAsk(ImportPlan plan, ImportField field, Draft draft) {
        var names = draft.row.names().getOrDefault(field.name(), List.of()).stream();
        return draft.isOpen() ? names : names.filter(text -> plan.references().policy(field, text) != Unknown.CREATE);
    }

    private static void lookUp(ImportPlan plan, ImportField field, List<Draft> drafts) {
        plan.references()
                .resolve(
                        field,
                        drafts.stream()
                                .flatMap(draft -> namesToAsk(plan, field, draft))
                                .collect(Collectors.toSet()));
    }

    private static void refer(ImportPlan plan, ImportField field, Draft draft) {
        var texts = namesToAsk(plan, field, draft).toList();
        var ids = new ArrayList<UUID>();
        var faults = new ArrayList<Fault>();
        for (var text : texts) {
            switch (plan.references().of(field, text)) {
                case Resolution.Found found -> ids.add(found.id());
                case Resolution.Nothing nothing -> {
                    // Left out, as was asked.
                }
                case Resolution.Refused refused -> faults.add(refused.fault());
            }
        }
        if (!faults.isEmpty()) {
            draft.faults.addAll(faults);
        } else if (!ids.isEmpty()) {
            draft.values.put(field.name(), field.many() ? List.copyOf(ids) : ids.getFirst());
        } else if (field.required() && !texts.isEmpty()) {
            draft.faults.add(Fault.of(field.name(), "required"));
        }
    }

    /**
     * A name that a row of this file bears is good, wherever the row is; another must mean something now. Either is used
     * only when the rows are linked.
     */
    private static void foresee(ImportPlan plan, ImportField field, Draft draft) {
        for (var text : namesToAsk(plan, field, draft).toList()) {
            if (plan.names().contains(Folding.letters(text))) {
                continue;
            }
            plan.references().resolve(field, Set.of(text));
            if (plan.references().of(field, text) instanceof Resolution.Refused refused) {
                draft.faults.add(refused.fault());
            }
        }
    }

    private static void identify(ImportPlan plan, List<Draft> drafts) {
        var external = plan.hasExternalIds();
        drafts.stream().filter(draft -> draft.row.isRead()).forEach(draft -> {
            if (external) {
                if (draft.values.remove(ImportField.EXTERNAL_ID) instanceof String id) {
                    draft.key = Keys.external(id);
                } else {
                    draft.faults.add(Fault.of(ImportField.EXTERNAL_ID, "required"));
                }
            } else if (draft.isOpen()) {
                var key = plan.target().key(new ImportValues(draft.values));
                draft.key = key == null ? null : Keys.natural(key);
            }
        });
    }

    /** Two rows of one file about one record: which of them is right is for a person to say. */
    private void refuseTwins(ImportPlan plan, List<Draft> drafts) {
        var lines = new HashMap<>(progress.linesOf(plan.id(), keysOf(drafts)));
        drafts.stream().filter(Draft::isOpen).forEach(draft -> {
            var key = draft.key;
            if (key == null) {
                return;
            }
            var first = lines.putIfAbsent(key, draft.row.source().line());
            if (first != null) {
                draft.outcome = RowOutcome.rejected(null, "duplicate-row", first);
            }
        });
    }

    private Known known(ImportPlan plan, List<Draft> open) {
        var source = plan.mapping().source();
        return plan.hasExternalIds()
                ? keys.remembered(plan.target(), source, keysOf(open), plan.context())
                : keys.rememberedOrAlike(plan.target(), source, keysOf(open), plan.context());
    }

    /**
     * A row about a record the member does not see is not taken: written, it would overwrite unseen. One that is only called
     * alike is about another.
     */
    private static void refuseHidden(ImportPlan plan, List<Draft> drafts, Known known) {
        if (plan.hasExternalIds()) {
            drafts.stream()
                    .filter(draft -> draft.isOpen()
                            && draft.key != null
                            && known.hidden().contains(draft.key))
                    .forEach(
                            draft -> draft.outcome = RowOutcome.rejected(ImportField.EXTERNAL_ID, "unknown-reference"));
        }
    }

    private void remember(ImportPlan plan, List<Draft> written, Known known) {
        var records = new LinkedHashMap<String, UUID>();
        written.forEach(draft -> {
            var outcome = draft.outcome;
            if (draft.key != null
                    && !known.hidden().contains(draft.key)
                    && outcome != null
                    && outcome.recordId() != null) {
                records.put(draft.key, outcome.recordId());
            }
        });
        keys.remember(plan.target(), plan.mapping().source(), records, plan.context());
    }

    private void noteLines(List<Draft> written) {
        var noted = new HashMap<UUID, Long>();
        written.forEach(draft -> {
            if (draft.outcome != null && draft.outcome.recordId() != null) {
                noted.put(draft.outcome.recordId(), draft.row.source().line());
            }
        });
        lines.note(noted);
    }

    private static Set<String> keysOf(List<Draft> drafts) {
        return drafts.stream().flatMap(draft -> Stream.ofNullable(draft.key)).collect(Collectors.toSet());
    }
}
