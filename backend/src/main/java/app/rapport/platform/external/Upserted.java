package app.rapport.platform.external;

import app.rapport.platform.web.Answers;
import app.rapport.platform.web.Versioned;
import org.jboss.resteasy.reactive.RestResponse;

/** A record that is now as the other system has it. */
public record Upserted<V extends Versioned>(V view, boolean created) {
    /** @param collection path segment of the collection, such as {@code customers} */
    public RestResponse<V> answer(String collection) {
        return created ? Answers.created(collection, view) : Answers.ok(view);
    }
}
