package app.rapport.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private static final String PASSWORD = "correct horse battery";

    @Test
    void isAsDearAsRecommendedUnlessItIsATest() {
        var hashing = new PasswordHashing(Integer.parseInt(shipped("rapport.passwords.memory")));

        assertThat(hashing.hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void understandsHashesMadeOtherwise() {
        var hash = new PasswordHashing(128).hash(PASSWORD);

        assertThat(new PasswordHashing(64).fits(PASSWORD, hash)).isTrue();
        assertThat(new PasswordHashing(64).fits(PASSWORD + "!", hash)).isFalse();
    }

    private static String shipped(String property) {
        try (var file = PasswordHashingTest.class.getResourceAsStream("/application.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty(property);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
