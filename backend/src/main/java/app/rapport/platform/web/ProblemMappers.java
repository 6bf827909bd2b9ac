package app.rapport.platform.web;

import app.rapport.platform.security.MemberAccess;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Every exception that can reach the edge becomes a problem; only what nobody foresaw is a 500, and it is logged. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemResponses responses;
    private final DatabaseVerdicts verdicts;
    private final StaleProblems stale;
    private final SecurityIdentity identity;

    ProblemMappers(
            ProblemResponses responses, DatabaseVerdicts verdicts, StaleProblems stale, SecurityIdentity identity) {
        this.responses = responses;
        this.verdicts = verdicts;
        this.stale = stale;
        this.identity = identity;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri, HttpHeaders headers) {
        return responses.of(ofCaller(stale.explained(problem, uri, headers)));
    }

    /** What a program may not do, its owner's roles may well allow. */
    private Problem ofCaller(Problem problem) {
        var member = MemberAccess.of(identity);
        return problem.type().slug().equals("forbidden")
                        && problem.detailKey() == null
                        && member != null
                        && member.token() != null
                ? problem.detail("token-reach")
                : problem;
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthorized(UnauthorizedException e) {
        return responses.of(Problem.of("unauthenticated"));
    }

    @ServerExceptionMapper(priority = 1)
    Response authenticationFailed(AuthenticationFailedException e) {
        return responses.of(Problem.of("unauthenticated"));
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException e) {
        return responses.of(ofCaller(Problem.of("forbidden")));
    }

    @ServerExceptionMapper(priority = 1)
    Response invalid(ConstraintViolationException e) {
        return responses.of(ofViolations(e.getConstraintViolations()));
    }

    static Problem ofViolations(Set<? extends ConstraintViolation<?>> violations) {
        var problem = Problem.of("invalid");
        violations.forEach(violation -> problem.error(
                Pointers.of(violation.getPropertyPath()),
                ValidationCodes.of(violation),
                ValidationCodes.bounds(violation)));
        return problem;
    }

    @ServerExceptionMapper(priority = 1)
    Response malformedJson(JacksonException e) {
        return responses.of(JsonProblems.of(e));
    }

    /** Quarkus has a mapper of its own for this one, which would answer with Java's names. */
    @ServerExceptionMapper(priority = 1)
    Response mismatchedJson(MismatchedInputException e) {
        return responses.of(JsonProblems.of(e));
    }

    @ServerExceptionMapper(priority = 1)
    Response stale(OptimisticLockException e, UriInfo uri, HttpHeaders headers) {
        return problem(Problem.of("stale"), uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response stale(StaleObjectStateException e, UriInfo uri, HttpHeaders headers) {
        return problem(Problem.of("stale"), uri, headers);
    }

    /** What the framework refuses by itself: no such path, wrong method, unreadable parameter, body too large. */
    @ServerExceptionMapper(priority = 1)
    Response refused(WebApplicationException e) {
        var cause = e.getCause();
        if (cause instanceof JacksonException json) {
            return responses.of(JsonProblems.of(json));
        }
        if (cause instanceof Problem problem) {
            return responses.of(problem);
        }
        var status = e.getResponse().getStatus();
        if (status >= 500) {
            return unforeseen(e);
        }
        var problem = Problem.of(ProblemType.ofStatus(status).slug());
        var request = CurrentRequestManager.get();
        if (status == 405) {
            problem.header("Allow", String.join(", ", AllowedMethods.of(request)));
        }
        if (status == 415 && request.getMethod().equals("PATCH")) {
            problem.detail("merge-patch-only").header("Accept-Patch", MergePatch.MEDIA_TYPE);
        }
        return responses.of(problem);
    }

    @ServerExceptionMapper(priority = 10)
    Response unforeseen(Throwable e) {
        var wrapped = Causes.first(e, Problem.class);
        if (wrapped.isPresent()) {
            return responses.of(wrapped.get());
        }
        if (Causes.first(e, OptimisticLockException.class).isPresent()) {
            return responses.of(Problem.of("stale"));
        }
        var verdict = verdicts.of(e);
        if (verdict.isPresent()) {
            return responses.of(verdict.get());
        }
        LOG.error("unforeseen failure", e);
        return responses.of(Problem.of("internal"));
    }

    /** Which of Bean Validation's constraints was broken, as a stable code. */
    static final class ValidationCodes {
        private ValidationCodes() {}

        static String of(ConstraintViolation<?> violation) {
            var constraint = violation.getConstraintDescriptor();
            var name = constraint.getAnnotation().annotationType().getSimpleName();
            return switch (name) {
                case "NotNull", "NotBlank", "NotEmpty" -> "required";
                case "Size" -> tooShort(violation) ? "too-short" : "too-long";
                case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero" -> "out-of-range";
                case "Digits" -> tooLarge(violation) ? "number-too-large" : "too-many-decimals";
                default -> "invalid";
            };
        }

        static Object[] bounds(ConstraintViolation<?> violation) {
            var attributes = violation.getConstraintDescriptor().getAttributes();
            if (attributes.get("integer") instanceof Integer integer && attributes.containsKey("fraction")) {
                return new Object[] {
                    tooLarge(violation)
                            ? BigInteger.TEN.pow(integer).subtract(BigInteger.ONE)
                            : attributes.get("fraction")
                };
            }
            if (attributes.containsKey("max") && attributes.containsKey("min")) {
                return new Object[] {tooShort(violation) ? attributes.get("min") : attributes.get("max")};
            }
            return new Object[] {};
        }

        private static boolean tooLarge(ConstraintViolation<?> violation) {
            return violation.getInvalidValue() instanceof BigDecimal number
                    && violation.getConstraintDescriptor().getAttributes().get("integer") instanceof Integer most
                    && (long) number.precision() - number.scale() > most;
        }

        private static boolean tooShort(ConstraintViolation<?> violation) {
            var attribute = violation.getConstraintDescriptor().getAttributes().get("min");
            if (!(attribute instanceof Integer minimum)) {
                return false;
            }
            return switch (violation.getInvalidValue()) {
                case CharSequence text -> text.length() < minimum;
                case Collection<?> items -> items.size() < minimum;
                case null, default -> false;
            };
        }
    }

    /** Jackson's complaint as a pointer and a code, without its class names. */
    static final class JsonProblems {
        private JsonProblems() {}

        static Problem of(JacksonException e) {
            return switch (e) {
                case UnrecognizedPropertyException unknown ->
                    Problem.malformed(pointer(unknown), "unknown-field", unknown.getPropertyName());
                case JsonMappingException mapping
                when !mapping.getPath().isEmpty() ->
                    Causes.first(mapping, Problem.class)
                            .orElseGet(() -> Problem.malformed(pointer(mapping), "invalid"));
                // Well-formed, but a list, a text or a number.
                case MismatchedInputException mismatch ->
                    Causes.first(mismatch, Problem.class)
                            .orElseGet(() -> Problem.of("malformed").detail("not-an-object"));
                default ->
                    Causes.first(e, Problem.class)
                            .orElseGet(() -> Problem.of("malformed").detail("not-json"));
            };
        }

        private static String pointer(JsonMappingException e) {
            return e.getPath().stream()
                    .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                    .map(Pointers::escape)
                    .collect(Collectors.joining("/", "/", ""));
        }
    }
}
