package app.rapport.platform.web;

import app.rapport.platform.journal.Origin;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** A number for each request, to quote to support: the caller's {@code X-Request-Id} when it is usable, else a new one. */
@RequestScoped
public class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private @Nullable String value;

    /** One of its own where no caller proposed one, as for work of the service itself. */
    public String value() {
        if (value == null) {
            value = UUID.randomUUID().toString();
        }
        return value;
    }

    void adopt(@Nullable String proposed) {
        value = of(proposed);
    }

    /** Where no request is under way yet. */
    static String of(@Nullable String proposed) {
        return proposed != null && USABLE.matcher(proposed).matches()
                ? proposed
                : UUID.randomUUID().toString();
    }

    @Provider
    @PreMatching
    @Priority(1)
    static class Filter implements ContainerRequestFilter, ContainerResponseFilter {
        private final RequestId current;
        private final Origin origin;

        Filter(RequestId current, Origin origin) {
            this.current = current;
            this.origin = origin;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            current.adopt(request.getHeaderString(HEADER));
            origin.request(current.value(), "GET".equals(request.getMethod()));
            MDC.put("requestId", current.value());
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle(HEADER, current.value());
            MDC.remove("requestId");
        }
    }
}
