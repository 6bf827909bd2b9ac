package app.rapport.platform.web;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole number as a query parameter says it, refused in words that tell what it should have been. */
public final class WholeNumber {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final int SHOWN = 100;

    private WholeNumber() {}

    /** @param otherwise when the parameter is absent */
    public static int of(@Nullable String text, String parameter, int minimum, int maximum, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!WHOLE.matcher(text).matches()) {
            throw Problem.malformed(
                    "?" + parameter, "not-a-whole-number", text.substring(0, Math.min(text.length(), SHOWN)));
        }
        var number = new BigInteger(text);
        if (number.compareTo(BigInteger.valueOf(minimum)) < 0 || number.compareTo(BigInteger.valueOf(maximum)) > 0) {
            throw Problem.malformed("?" + parameter, "not-between", minimum, maximum);
        }
        return number.intValueExact();
    }
}
