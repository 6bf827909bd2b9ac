package app.rapport.platform.imports;

import java.util.UUID;

/** A record that a text may mean, and how alike the two are. */
public record Match(UUID id, String name, Likeness likeness) {
    /** The closest first. An import takes the first two by itself; SIMILAR waits for a person's word. */
    public enum Likeness {
        /** But for case and accents. */
        SAME,
        /** But for spaces and punctuation too: GTXPro and GTX Pro. */
        SAME_LETTERS,
        /** By shared groups of three letters: a typo, a word more or less. */
        SIMILAR
    }
}
