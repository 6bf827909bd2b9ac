package app.rapport.platform.external;

import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Versioned;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The use cases of one resource an upsert is made of: it does what they do, and they refuse what they always refuse.
 *
 * @param lock is there such a record in the organisation, whoever may see it? If so nobody else changes it meanwhile
 */
public record Target<I, V extends Versioned>(
        Class<I> input, Predicate<UUID> lock, Function<I, V> create, Edit<V> edit) {
    /** Changes a record by a merge patch. */
    @FunctionalInterface
    public interface Edit<V> {
        V apply(UUID id, IfMatch ifMatch, JsonNode patch);
    }
}
