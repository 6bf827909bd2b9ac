package app.rapport.platform.value;

import app.rapport.platform.web.Problem;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Language tags (BCP 47), time zones (IANA) and countries (ISO 3166), checked. */
public final class Locales {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Locales() {}

    public static String language(String tag, String pointer) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            if (!locale.getLanguage().isEmpty() && tag.length() <= 35) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            throw Problem.invalid(pointer, "invalid-language");
        }
        throw Problem.invalid(pointer, "invalid-language");
    }

    public static String timeZone(String id, String pointer) {
        try {
            return ZoneId.of(id).getId();
        } catch (DateTimeException e) {
            throw Problem.invalid(pointer, "invalid-time-zone");
        }
    }

    public static String country(String code, String pointer) {
        var upper = code.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(upper)) {
            throw Problem.invalid(pointer, "invalid-country");
        }
        return upper;
    }
}
