package app.rapport.exchange;

import app.rapport.exchange.ImportMapping.Meaning;
import app.rapport.platform.imports.Folding;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.Match;
import app.rapport.platform.imports.Match.Likeness;
import app.rapport.platform.imports.NameMatcher;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The different values a file's column has, how often, and what each seems to mean. */
@Singleton
class FileValues {
    private static final int COUNTED = 100_000;
    private static final int SHOWN = 1_000;

    private final ImportRepository imports;
    private final ImportPlans plans;
    private final ImportTargets targets;
    private final CurrentMember current;

    FileValues(ImportRepository imports, ImportPlans plans, ImportTargets targets, CurrentMember current) {
        this.imports = imports;
        this.plans = plans;
        this.targets = targets;
        this.current = current;
    }

    /**
     * One value of the file.
     *
     * @param guess what it seems to mean; SAME and SAME_LETTERS are taken unless something else is said, SIMILAR is not
     * @param inFile a row of this very file is called so, and will be what is meant
     * @param to what was said of it
     */
    public record FileValue(
            String value,
            long count,
            @Nullable Guess guess,
            boolean inFile,
            @Nullable Meaning to) {}

    /** @param id of a record, or {@code text} of a choice */
    public record Guess(@Nullable UUID id, @Nullable String text, String name, Likeness likeness) {}

    /** The most frequent ones first, a thousand at most. */
    List<FileValue> of(UUID id, @Nullable String fieldName) {
        var stored = QuarkusTransaction.requiringNew().call(() -> imports.require(id));
        var target = targets.require(stored.target(), current.get());
        var field = target.fields().stream()
                .filter(candidate -> candidate.name().equals(fieldName))
                .findFirst()
                .orElseThrow(() -> Problem.malformed("?field", "unknown-field", String.valueOf(fieldName)));
        var counts = counts(stored, field);
        var top = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .toList();
        var guesses = guesses(stored, field, top.stream().map(Map.Entry::getKey).toList());
        var meanings = RowReader.meanings(stored.mapping()).getOrDefault(field.name(), Map.of());
        var own = field.later() ? plans.names(stored, target) : Set.<String>of();
        return top.stream()
                .map(entry -> new FileValue(
                        entry.getKey(),
                        entry.getValue(),
                        guesses.get(entry.getKey()),
                        own.contains(Folding.letters(entry.getKey())),
                        meanings.get(entry.getKey())))
                .toList();
    }

    private Map<String, Long> counts(Import stored, ImportField field) {
        var index = MappingGuess.byField(stored.mapping().columns()).get(field.name());
        if (index == null) {
            throw Problem.invalid("?field", "field-not-mapped", field.name());
        }
        var counts = new HashMap<String, Long>();
        try (var rows = plans.fileOf(stored).rows(stored.format())) {
            while (rows.hasNext() && counts.size() < COUNTED) {
                var cells = rows.next().cells();
                if (cells.size() == stored.columns().size()) {
                    RowReader.texts(field, cells.get(index)).forEach(text -> counts.merge(text, 1L, Long::sum));
                }
            }
        }
        return counts;
    }

    private Map<String, Guess> guesses(Import stored, ImportField field, List<String> values) {
        var guesses = new HashMap<String, Guess>();
        if (field.type() == ImportField.Type.CHOICE) {
            // The matcher knows records by id: a choice's place in the list serves as one.
            var candidates = IntStream.range(0, field.choices().size())
                    .boxed()
                    .flatMap(index -> spellings(field.choices().get(index))
                            .map(spelling -> new NameMatcher.Candidate(new UUID(0, index), spelling)))
                    .toList();
            new NameMatcher(candidates).match(values, true).forEach((value, match) -> {
                var choice = field.choices()
                        .get((int) match.id().getLeastSignificantBits())
                        .value();
                guesses.put(value, new Guess(null, choice, match.name(), match.likeness()));
            });
        } else if (field.type() == ImportField.Type.REFERENCE) {
            var context = new ImportContext(
                    current.get(), stored.mapping().optionsOrNone().forTargets());
            targets.find(field, values, true, context).forEach((value, match) -> guesses.put(value, guess(match)));
        }
        return guesses;
    }

    private static Stream<String> spellings(ImportField.Choice choice) {
        return Stream.concat(Stream.of(choice.value()), choice.synonyms().stream());
    }

    private static Guess guess(Match match) {
        return new Guess(match.id(), null, match.name(), match.likeness());
    }
}
