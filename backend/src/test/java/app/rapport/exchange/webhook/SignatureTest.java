package app.rapport.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The example that the specification's own libraries are tested with. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void signsAsTheSpecificationSays() {
        var signature = Signature.of(
                List.of(SECRET),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsWithEachSecretThatIsGood() {
        var other = Signature.newSecret();

        var both = Signature.of(List.of(other, SECRET), "msg_1", Instant.EPOCH, "{}");

        assertThat(both.split(" ")).hasSize(2).allMatch(each -> each.startsWith("v1,"));
        assertThat(other).startsWith("whsec_").hasSizeGreaterThan(40);
        assertThat(other).isNotEqualTo(Signature.newSecret());
    }
}
