package app.rapport.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET_OF_THE_RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codesAreThoseOfTheRfc(long second, String code) {
        assertThat(Totp.code(SECRET_OF_THE_RFC, Totp.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void clocksMayBeOneStepOffAndNoMore() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var step = Totp.step(now);

        assertThat(Totp.stepOf(SECRET_OF_THE_RFC, Totp.code(SECRET_OF_THE_RFC, step - 1), now))
                .hasValue(step - 1);
        assertThat(Totp.stepOf(SECRET_OF_THE_RFC, Totp.code(SECRET_OF_THE_RFC, step + 1), now))
                .hasValue(step + 1);
        assertThat(Totp.stepOf(SECRET_OF_THE_RFC, Totp.code(SECRET_OF_THE_RFC, step - 2), now))
                .isEmpty();
        assertThat(Totp.stepOf(SECRET_OF_THE_RFC, Totp.code(SECRET_OF_THE_RFC, step + 2), now))
                .isEmpty();
    }

    @Test
    void secretIsWrittenAsAppsTakeIt() {
        assertThat(Base32.encode("Hello!".getBytes(StandardCharsets.US_ASCII))).isEqualTo("JBSWY3DPEE");
        assertThat(Base32.encode(SECRET_OF_THE_RFC)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.decode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(SECRET_OF_THE_RFC);
    }

    @Test
    void addressNamesAccountAndOrganisation() {
        assertThat(Totp.uri("ABC", "ana@demo.example", "Rapport Café & Co"))
                .isEqualTo("otpauth://totp/Rapport%20Caf%C3%A9%20%26%20Co:ana%40demo.example?secret=ABC"
                        + "&issuer=Rapport%20Caf%C3%A9%20%26%20Co");
    }
}
