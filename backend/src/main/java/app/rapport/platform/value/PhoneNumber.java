package app.rapport.platform.value;

import app.rapport.platform.web.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone number in E.164, such as {@code +40212345678}. */
public record PhoneNumber(String value) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{3,14}");
    private static final long MOST_REMEMBERED = 10_000;
    /** Lists show the same numbers again and again, and choosing among a country's formats is a twentieth of a list. */
    private static final Cache<String, String> DISPLAYED =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /** Possible rather than valid numbers are kept: number plans change faster than any library. */
    public static PhoneNumber parse(String text, String pointer) {
        return parse(text, null, pointer);
    }

    /** As people read it, {@code +40 21 234 5678}; what is no phone number stays as it is. */
    public String display() {
        return DISPLAYED.get(value, PhoneNumber::grouped);
    }

    private static String grouped(String value) {
        return split(value)
                .map(number -> PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.INTERNATIONAL))
                .orElse(value);
    }

    /** Of E.164 only the country is to be found out; parsing, which expects anything, takes ten times as long. */
    private static Optional<Phonenumber.PhoneNumber> split(String value) {
        if (!E164.matcher(value).matches()) {
            return Optional.empty();
        }
        var countries = PhoneNumberUtil.getInstance().getSupportedCallingCodes();
        for (int end = 2, country = 0; end <= 4; end++) {
            country = 10 * country + Character.digit(value.charAt(end - 1), 10);
            if (countries.contains(country)) {
                return Optional.of(number(country, value.substring(end)));
            }
        }
        return Optional.empty();
    }

    private static Phonenumber.PhoneNumber number(int country, String national) {
        var number = new Phonenumber.PhoneNumber().setCountryCode(country).setNationalNumber(Long.parseLong(national));
        var zeros = 0;
        // The last digit is the number even if it is a zero.
        while (zeros < national.length() - 1 && national.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros == 0 ? number : number.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
    }

    /** @param country ISO 3166, in which a number without + is to be understood */
    public static PhoneNumber parse(String text, @Nullable String country, String pointer) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text.strip(), country);
            if (numbers.isPossibleNumber(number)) {
                return new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException e) {
            throw Problem.invalid(pointer, "invalid-phone");
        }
        throw Problem.invalid(pointer, "invalid-phone");
    }
}
