package app.rapport.platform.filter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code Link: <…>; rel="next"} (RFC 8288) on every page that is not the last, for clients that follow it without
 * knowing what is in the body.
 */
@Provider
class NextLinks implements ContainerResponseFilter {
    private static final Pattern POSITION = Pattern.compile("(cursor|skip)(=.*)?");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var next = next(request.getUriInfo().getRequestUri(), page.next());
            response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
    }

    /** The cursor stands for all that was jumped over. */
    private static String next(URI asked, String cursor) {
        var query = asked.getRawQuery() == null
                ? Stream.<String>of()
                : Arrays.stream(asked.getRawQuery().split("&"));
        return Stream.concat(
                        query.filter(parameter -> !POSITION.matcher(parameter).matches()),
                        Stream.of("cursor=" + cursor))
                .collect(Collectors.joining("&", asked.getRawPath() + "?", ""));
    }
}
