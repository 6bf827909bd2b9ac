package app.rapport.platform.web.retry;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jspecify.annotations.Nullable;

/**
 * A request with an {@code Idempotency-Key} runs in one transaction from here to its answer, which is stored in it: so
 * effect and answer are both there or neither is, also when the service dies between the two. A refused request leaves
 * nothing behind, and its key may be used again.
 */
public class Idempotency {
    /** Property of a request that may be repeated whatever its method is. */
    public static final String ANY_METHOD = "rapport.repeatable";

    static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String PROPERTY = "rapport.idempotency-key";
    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    /** Those of this answer alone. */
    private static final Set<String> NOT_KEPT = Set.of("X-Request-Id");

    /** @param shared with other operations of a batch, which ends the transaction */
    private record Claim(String key, boolean shared) {}

    private final StoredAnswers answers;
    private final CurrentMember current;

    Idempotency(StoredAnswers answers, CurrentMember current) {
        this.answers = answers;
        this.current = current;
    }

    /** An answer instead of the work, when there is one. */
    @ServerRequestFilter(priority = Priorities.USER)
    @Nullable Response begin(ContainerRequestContext request) throws IOException {
        return isForm(request) ? null : answer(request);
    }

    /** Forms are compared by what they hold, so only once they have been read. */
    @ServerRequestFilter(priority = Priorities.USER)
    @WithFormRead
    @Nullable Response beginForm(ContainerRequestContext request) throws IOException {
        return isForm(request) ? answer(request) : null;
    }

    private static boolean isForm(ContainerRequestContext request) {
        return MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType());
    }

    private @Nullable Response answer(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(HEADER);
        if (key == null || !isRepeatable(request) || !applies(request)) {
            return null;
        }
        if (!USABLE.matcher(key).matches()) {
            throw Problem.of("malformed").detail("idempotency-key");
        }
        var fingerprint = Fingerprint.of(request);
        var shared = QuarkusTransaction.isActive();
        if (!shared) {
            QuarkusTransaction.begin();
        }
        request.setProperty(PROPERTY, new Claim(key, shared));
        var answered = answers.claim(key, fingerprint);
        if (answered.isEmpty()) {
            return null;
        }
        end(request);
        if (!shared) {
            QuarkusTransaction.rollback();
        }
        if (!answered.get().sameRequest()) {
            throw Problem.of("key-reused");
        }
        return replay(answered.get());
    }

    private static boolean isRepeatable(ContainerRequestContext request) {
        return request.getMethod().equals("POST") || request.getProperty(ANY_METHOD) != null;
    }

    /** Before sign-in nobody's keys are known. */
    private boolean applies(ContainerRequestContext request) {
        return current.orNull() != null && !request.getUriInfo().getPath().startsWith("/api/v1/auth/");
    }

    private static Response replay(StoredAnswers.Answer answer) {
        var response = Response.status(answer.status()).header(REPLAYED, "true");
        answer.headers().forEach(response::header);
        if (answer.body() != null) {
            response.entity(answer.body());
        }
        return response.build();
    }

    @ServerResponseFilter
    void store(ContainerRequestContext request, ContainerResponseContext response) {
        var claim = end(request);
        if (claim == null) {
            return;
        }
        var done = response.getStatus() < 300;
        if (done) {
            answers.store(claim.key(), response.getStatus(), headers(response), response.getEntity());
        }
        if (claim.shared()) {
            return;
        }
        if (done) {
            QuarkusTransaction.commit();
        } else {
            QuarkusTransaction.rollback();
        }
    }

    private static @Nullable Claim end(ContainerRequestContext request) {
        var claim = (Claim) request.getProperty(PROPERTY);
        request.removeProperty(PROPERTY);
        return claim;
    }

    private static Map<String, String> headers(ContainerResponseContext response) {
        var kept = new HashMap<String, String>();
        response.getStringHeaders().forEach((name, values) -> {
            if (!NOT_KEPT.contains(name)) {
                kept.put(name, String.join(", ", values));
            }
        });
        if (response.hasEntity()) {
            // Where the answer does not say yet what it is, it will become JSON; kept, it is text.
            kept.put(
                    HttpHeaders.CONTENT_TYPE,
                    Objects.requireNonNullElse(response.getMediaType(), MediaType.APPLICATION_JSON_TYPE)
                            .toString());
        }
        return kept;
    }
}
