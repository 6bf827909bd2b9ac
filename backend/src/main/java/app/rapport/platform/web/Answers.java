package app.rapport.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers with one record, which always carry its ETag. */
public final class Answers {
    private Answers() {}

    public static <T extends Versioned> RestResponse<T> ok(T view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, IfMatch.etag(view.version()))
                .build();
    }

    /** @param collection path segment of the collection, such as {@code customers} */
    public static <T extends Versioned> RestResponse<T> created(String collection, T view) {
        return ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, "/api/v1/" + collection + "/" + view.id())
                .header(HttpHeaders.ETAG, IfMatch.etag(view.version()))
                .build();
    }

    /** A short list that needs no pages, in the same envelope as the long ones. */
    public record Items<T>(List<T> items) {}
}
