package app.rapport.platform.value;

import app.rapport.platform.web.Problem;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/** A phone number in E.164, such as {@code +40212345678}. */
public record PhoneNumber(String value) {
    /** Possible rather than valid numbers are kept: number plans change faster than any library. */
    public static PhoneNumber parse(String text, String pointer) {
        return parse(text, null, pointer);
    }

    /** As people read it, {@code +40 21 234 5678}; what is no phone number stays as it is. */
    public String display() {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(value, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return value;
        }
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
