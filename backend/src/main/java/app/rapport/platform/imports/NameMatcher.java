package app.rapport.platform.imports;

import app.rapport.platform.imports.Match.Likeness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which of a number of names a text means: the same, the same letters, or similar. Two records that answer equally
 * well are no answer: nobody could tell which was meant.
 */
public final class NameMatcher {
    private static final double SIMILAR_ENOUGH = 0.4;

    private final Map<String, List<Candidate>> byFold = new HashMap<>();
    private final Map<String, List<Candidate>> byLetters = new HashMap<>();
    private final List<Candidate> all = new ArrayList<>();

    /** @param name one way to call the record; several candidates may share an id (a name per language, a code) */
    public record Candidate(UUID id, String name) {}

    public NameMatcher(Collection<Candidate> candidates) {
        candidates.forEach(candidate -> {
            all.add(candidate);
            byFold.computeIfAbsent(Folding.fold(candidate.name()), key -> new ArrayList<>())
                    .add(candidate);
            var letters = Folding.letters(candidate.name());
            if (!letters.isEmpty()) {
                byLetters.computeIfAbsent(letters, key -> new ArrayList<>()).add(candidate);
            }
        });
    }

    public Map<String, Match> match(Collection<String> texts, boolean similar) {
        var found = new HashMap<String, Match>();
        texts.forEach(text -> best(text, similar).ifPresent(match -> found.put(text, match)));
        return found;
    }

    private Optional<Match> best(String text, boolean similar) {
        return only(byFold.get(Folding.fold(text)), Likeness.SAME)
                .or(() -> only(byLetters.get(Folding.letters(text)), Likeness.SAME_LETTERS))
                .or(() -> similar ? mostSimilar(text) : Optional.empty());
    }

    private static Optional<Match> only(@Nullable List<Candidate> candidates, Likeness likeness) {
        if (candidates == null
                || candidates.stream().map(Candidate::id).distinct().count() != 1) {
            return Optional.empty();
        }
        var candidate = candidates.getFirst();
        return Optional.of(new Match(candidate.id(), candidate.name(), likeness));
    }

    private Optional<Match> mostSimilar(String text) {
        var wanted = trigrams(text);
        var best = SIMILAR_ENOUGH;
        Candidate winner = null;
        for (var candidate : all) {
            var likeness = shared(wanted, trigrams(candidate.name()));
            if (likeness > best) {
                best = likeness;
                winner = candidate;
            }
        }
        return Optional.ofNullable(winner)
                .map(candidate -> new Match(candidate.id(), candidate.name(), Likeness.SIMILAR));
    }

    private static double shared(Set<String> one, Set<String> other) {
        var both = one.stream().filter(other::contains).count();
        return both == 0 ? 0 : (double) both / (one.size() + other.size() - both);
    }

    private static Set<String> trigrams(String text) {
        var padded = "  " + Folding.fold(text) + " ";
        var trigrams = new HashSet<String>();
        for (var start = 0; start + 3 <= padded.length(); start++) {
            trigrams.add(padded.substring(start, start + 3));
        }
        return trigrams;
    }
}
