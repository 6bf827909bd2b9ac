package app.rapport.exchange;

import app.rapport.exchange.ImportMapping.Meaning;
import app.rapport.exchange.ImportMapping.Unknown;
import app.rapport.platform.imports.Folding;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.RowOutcome.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the names in a file's cells mean: as the person said, else a record of that name, else as the policy for unknown
 * ones. Each name is looked up once in a run. What is made within a transaction is remembered only when that commits.
 */
final class References {
    private static final int REMEMBERED = 100_000;

    private final ImportTargets targets;
    private final ImportMapping mapping;
    private final ImportContext context;
    private final Map<String, Map<String, Meaning>> meanings;
    private final Map<String, Map<String, Resolution>> known = new HashMap<>();
    private final Map<String, Map<String, Resolution>> made = new HashMap<>();

    References(ImportTargets targets, ImportMapping mapping, ImportContext context) {
        this.targets = targets;
        this.mapping = mapping;
        this.context = context;
        this.meanings = RowReader.meanings(mapping);
    }

    sealed interface Resolution {
        record Found(UUID id) implements Resolution {}

        /** Left empty, on purpose. */
        record Nothing() implements Resolution {}

        record Refused(Fault fault) implements Resolution {}
    }

    void begin() {
        made.clear();
    }

    void committed() {
        made.forEach((field, resolutions) -> known(field).putAll(resolutions));
        made.clear();
    }

    /** Looks all texts of one field up, so that {@link #of} knows them. */
    void resolve(ImportField field, Set<String> texts) {
        if (known(field.name()).size() > REMEMBERED) {
            known(field.name()).clear();
        }
        var open = texts.stream()
                .filter(text -> !known(field.name()).containsKey(text)
                        && !made(field.name()).containsKey(text))
                .toList();
        var sought = new LinkedHashMap<String, List<String>>();
        open.forEach(text -> said(field, text)
                .ifPresentOrElse(
                        resolution -> known(field.name()).put(text, resolution),
                        () -> sought.computeIfAbsent(meant(field, text), name -> new ArrayList<>())
                                .add(text)));
        if (sought.isEmpty()) {
            return;
        }
        var found = targets.find(field, sought.keySet(), false, context);
        var unknown = new LinkedHashMap<String, List<String>>();
        sought.forEach((name, spelled) -> {
            var match = found.get(name);
            if (match == null) {
                unknown.put(name, spelled);
            } else {
                spelled.forEach(text -> known(field.name()).put(text, new Resolution.Found(match.id())));
            }
        });
        settle(field, unknown);
    }

    Resolution of(ImportField field, String text) {
        var resolution = made(field.name()).get(text);
        return resolution != null
                ? resolution
                : Objects.requireNonNull(known(field.name()).get(text), "a text that was not looked up");
    }

    private void settle(ImportField field, Map<String, List<String>> unknown) {
        var toMake = new ArrayList<String>();
        unknown.forEach((name, spelled) -> spelled.forEach(text -> {
            switch (policy(field, text)) {
                case CREATE -> toMake.add(text);
                case EMPTY -> made(field.name()).put(text, new Resolution.Nothing());
                case REJECT ->
                    made(field.name())
                            .put(
                                    text,
                                    new Resolution.Refused(
                                            Fault.of(field.name(), "unknown-name", RowReader.shown(text))));
            }
        }));
        make(field, toMake);
    }

    /** Two spellings of one unknown name make one record. */
    private void make(ImportField field, Collection<String> texts) {
        var byName = new LinkedHashMap<String, List<String>>();
        texts.forEach(text -> byName.computeIfAbsent(Folding.fold(meant(field, text)), name -> new ArrayList<>())
                .add(text));
        if (byName.isEmpty()) {
            return;
        }
        var names = byName.values().stream()
                .map(List::getFirst)
                .map(text -> meant(field, text))
                .toList();
        var ids = targets.reference(field).create(names, field.createdAs(), context);
        byName.values().forEach(spelled -> {
            var id = ids.get(meant(field, spelled.getFirst()));
            var resolution = id == null
                    ? new Resolution.Refused(
                            Fault.of(field.name(), "unknown-name", RowReader.shown(spelled.getFirst())))
                    : new Resolution.Found(id);
            spelled.forEach(text -> made(field.name()).put(text, resolution));
        });
    }

    Unknown policy(ImportField field, String text) {
        return meaning(field, text).flatMap(Meaning::policy).orElseGet(() -> mapping.unknown(field.name()));
    }

    /** What the person said of this very text, unless it is only "as if another stood there" or "make it". */
    private Optional<Resolution> said(ImportField field, String text) {
        return meaning(field, text).flatMap(meaning -> {
            if (meaning.id() != null) {
                return Optional.of(new Resolution.Found(meaning.id()));
            }
            if (Boolean.TRUE.equals(meaning.empty())) {
                return Optional.of(new Resolution.Nothing());
            }
            return Boolean.TRUE.equals(meaning.reject())
                    ? Optional.of(new Resolution.Refused(Fault.of(field.name(), "left-out", RowReader.shown(text))))
                    : Optional.empty();
        });
    }

    private String meant(ImportField field, String text) {
        return meaning(field, text).map(Meaning::text).orElse(text);
    }

    private Optional<Meaning> meaning(ImportField field, String text) {
        return Optional.ofNullable(meanings.getOrDefault(field.name(), Map.of()).get(text));
    }

    private Map<String, Resolution> known(String field) {
        return known.computeIfAbsent(field, name -> new HashMap<>());
    }

    private Map<String, Resolution> made(String field) {
        return made.computeIfAbsent(field, name -> new HashMap<>());
    }
}
