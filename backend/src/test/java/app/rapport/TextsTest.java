package app.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service itself says, in mails and in problems, is there in every language it ships in. */
class TextsTest {
    private static Properties read(String resource) throws IOException {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(TextsTest.class.getResourceAsStream("/" + resource), resource)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"mails,fr", "mails,es", "mails,ro", "problems,fr", "problems,es", "problems,ro"})
    void everyTextIsTranslatedAndKeepsItsGaps(String bundle, String language) throws IOException {
        var english = read(bundle + ".properties");
        var translated = read(bundle + "_" + language + ".properties");

        assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            var text = translated.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            assertThat(gaps(text, language)).as(key).isEqualTo(gaps(english.getProperty(key), "en"));
        }
    }

    private static Set<String> gaps(String text, String language) {
        return new MessageFormat(text, Locale.forLanguageTag(language)).getArgumentNames();
    }
}
