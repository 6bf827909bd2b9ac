package app.rapport.platform.imports;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a target, as a column of a file can fill it.
 *
 * @param reference the {@link ImportReference#resource} a REFERENCE names, such as {@code members}
 * @param createdAs given to {@link ImportReference#create} for names nobody knows, when the field wants a certain kind
 * @param choices of a CHOICE
 * @param many the cell may name several, separated by {@code ;} {@code |} or {@code ,}
 * @param later refers to records of its own kind, perhaps further down in the same file: see {@link ImportTarget#link}
 * @param synonyms other names a column for it may have, in the languages people work in; compared without case, accents,
 *     spaces and punctuation
 */
public record ImportField(
        String name,
        Type type,
        boolean required,
        @Nullable String reference,
        @Nullable String createdAs,
        List<Choice> choices,
        boolean many,
        boolean later,
        Set<String> synonyms) {
    /** The field every target has: the row's id in the system the file comes from. */
    public static final String EXTERNAL_ID = "externalId";

    /** What a cell is read as; see {@link ImportValues} for the Java side. */
    public enum Type {
        TEXT,
        INTEGER,
        NUMBER,
        DATE,
        CHOICE,
        REFERENCE
    }

    /** One value of a CHOICE, and how files may write it. */
    public record Choice(String value, Set<String> synonyms) {}

    private static ImportField of(String name, Type type, String... synonyms) {
        // Languages share words, so one may be named twice.
        return new ImportField(name, type, false, null, null, List.of(), false, false, Set.copyOf(List.of(synonyms)));
    }

    public static ImportField externalId(String... synonyms) {
        return of(EXTERNAL_ID, Type.TEXT, synonyms);
    }

    public static ImportField text(String name, String... synonyms) {
        return of(name, Type.TEXT, synonyms);
    }

    public static ImportField integer(String name, String... synonyms) {
        return of(name, Type.INTEGER, synonyms);
    }

    public static ImportField number(String name, String... synonyms) {
        return of(name, Type.NUMBER, synonyms);
    }

    public static ImportField date(String name, String... synonyms) {
        return of(name, Type.DATE, synonyms);
    }

    public static ImportField choice(String name, List<Choice> choices, String... synonyms) {
        return new ImportField(
                name, Type.CHOICE, false, null, null, choices, false, false, Set.copyOf(List.of(synonyms)));
    }

    public static ImportField reference(String name, String resource, String... synonyms) {
        return new ImportField(
                name, Type.REFERENCE, false, resource, null, List.of(), false, false, Set.copyOf(List.of(synonyms)));
    }

    public ImportField asRequired() {
        return new ImportField(name, type, true, reference, createdAs, choices, many, later, synonyms);
    }

    public ImportField asMany() {
        return new ImportField(name, type, required, reference, createdAs, choices, true, later, synonyms);
    }

    public ImportField asLater() {
        return new ImportField(name, type, required, reference, createdAs, choices, many, true, synonyms);
    }

    public ImportField createdAs(String kind) {
        return new ImportField(name, type, required, reference, kind, choices, many, later, synonyms);
    }
}
