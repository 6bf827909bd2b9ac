package app.rapport.platform.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PhoneNumberTest {
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /** The library's own way, which parses the number first. */
    @Test
    void numbersOfAllCountriesAreShownAsTheLibraryShowsThem() {
        var countries = numbers.getSupportedRegions();
        assertThat(countries).hasSizeGreaterThan(200).contains("IT", "RO", "US");
        countries.stream()
                .map(numbers::getExampleNumber)
                .filter(Objects::nonNull)
                .forEach(example -> assertThat(
                                new PhoneNumber(numbers.format(example, PhoneNumberFormat.E164)).display())
                        .isEqualTo(numbers.format(example, PhoneNumberFormat.INTERNATIONAL)));
    }

    @Test
    void whatIsNoPhoneNumberStaysAsItIs() {
        assertThat(new PhoneNumber("reception").display()).isEqualTo("reception");
        assertThat(new PhoneNumber("+999123").display()).isEqualTo("+999123");
    }
}
