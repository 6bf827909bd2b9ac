package app.rapport.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names and texts of one country, from {@code demo/<language>.json}.
 *
 * @param phone the beginning of a number, to which six digits are added
 * @param companies name and industry
 * @param threads conversations: steps of type, direction, subject and body
 * @param tickets subject, type, what the customer wrote and, unless it is still waiting, the answer
 */
record Scenery(
        String language,
        String country,
        String phone,
        String currency,
        String domain,
        List<String> cities,
        List<String> givenNames,
        List<String> familyNames,
        List<List<String>> companies,
        List<List<List<@Nullable String>>> threads,
        List<List<@Nullable String>> tickets,
        List<String> opportunities,
        List<String> tasks,
        List<String> lostReasons,
        List<String> jobTitles) {

    static List<Scenery> all(ObjectMapper json) {
        return Stream.of("fr", "ro", "es", "en")
                .map(language -> read(json, "/demo/" + language + ".json"))
                .toList();
    }

    private static Scenery read(ObjectMapper json, String resource) {
        try (var in = Objects.requireNonNull(Scenery.class.getResourceAsStream(resource), resource)) {
            return json.readValue(in, Scenery.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
