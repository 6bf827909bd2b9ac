package app.rapport.platform.imports;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** What two spellings must share to be the same text; the Java side of the database's {@code app_fold}. */
public final class Folding {
    private static final Transliterator PLAIN =
            Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Folding() {}

    /** No case, no accents, single spaces. */
    public static String fold(String text) {
        return SPACES.matcher(PLAIN.transliterate(text).strip()).replaceAll(" ");
    }

    /** No case, no accents, nothing but letters and digits. */
    public static String letters(String text) {
        return NOT_LETTERS.matcher(PLAIN.transliterate(text)).replaceAll("");
    }
}
