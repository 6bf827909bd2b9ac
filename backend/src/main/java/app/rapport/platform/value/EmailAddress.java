package app.rapport.platform.value;

import app.rapport.platform.web.Problem;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, in lower case because no mail system of today tells two spellings apart. */
public record EmailAddress(String value) {
    private static final int MAX = 254;

    /** The HTML standard's "valid e-mail address", with at least one dot in the domain. */
    private static final Pattern VALID = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

    /** @param pointer where a refusal points at */
    public static EmailAddress parse(String text, String pointer) {
        var candidate = text.strip().toLowerCase(Locale.ROOT);
        if (candidate.length() > MAX || !VALID.matcher(candidate).matches()) {
            throw Problem.invalid(pointer, "invalid-email");
        }
        return new EmailAddress(candidate);
    }
}
