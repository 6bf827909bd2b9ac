package app.rapport.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.imports.Match.Likeness;
import app.rapport.platform.imports.NameMatcher.Candidate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameMatcherTest {
    private static final UUID PRO = new UUID(0, 1);
    private static final UUID BASIC = new UUID(0, 2);
    private static final UUID STRASSE = new UUID(0, 3);
    private final NameMatcher matcher = new NameMatcher(List.of(
            new Candidate(PRO, "GTX Pro"), new Candidate(BASIC, "GTX Basic"), new Candidate(STRASSE, "Țară & Straße")));

    @Test
    void caseAndAccentsDoNotCount() {
        var found = matcher.match(List.of("gtx pro", "TARA & STRASSE"), false);

        assertThat(found)
                .containsEntry("gtx pro", new Match(PRO, "GTX Pro", Likeness.SAME))
                .containsEntry("TARA & STRASSE", new Match(STRASSE, "Țară & Straße", Likeness.SAME));
    }

    @Test
    void spacesAndPunctuationCountLess() {
        assertThat(matcher.match(List.of("GTXPro"), false))
                .containsEntry("GTXPro", new Match(PRO, "GTX Pro", Likeness.SAME_LETTERS));
    }

    @Test
    void typoIsProposedOnlyWhenAsked() {
        assertThat(matcher.match(List.of("GTX Bsic"), false)).isEmpty();
        assertThat(matcher.match(List.of("GTX Bsic"), true))
                .containsEntry("GTX Bsic", new Match(BASIC, "GTX Basic", Likeness.SIMILAR));
    }

    @Test
    void twoRecordsOfOneNameAreNoAnswer() {
        var twins = new NameMatcher(List.of(new Candidate(PRO, "Ion Pop"), new Candidate(BASIC, "Ion Pop")));

        assertThat(twins.match(List.of("Ion Pop"), false)).isEmpty();
    }

    @Test
    void punctuationAloneMeansNothing() {
        var odd = new NameMatcher(List.of(new Candidate(PRO, "???")));

        assertThat(odd.match(List.of("---"), true)).isEmpty();
    }
}
