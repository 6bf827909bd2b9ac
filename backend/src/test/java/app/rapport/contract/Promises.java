package app.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the contract promises of an answer: its status is one of those declared, and so are content type and headers. */
final class Promises implements Filter {
    private static final String PARAMETER = "{";

    /** Read when the first answer is there: the contract is written while the service starts. */
    private static final class Known {
        /** By method and number of path segments; those with fewer parameters first, as the service finds them. */
        static final Map<String, List<Promise>> PROMISES = Contract.operations().stream()
                .map(operation -> new Promise(operation, operation.path().split("/", -1)))
                .sorted(Comparator.comparing(Promise::parameters))
                .collect(Collectors.groupingBy(Promise::group));

        static final JsonNode REFUSALS = Contract.read().path("components").path("responses");
    }

    private record Promise(Contract.Operation operation, String[] segments) {
        boolean isOf(String[] path) {
            for (var i = 0; i < path.length; i++) {
                if (!segments[i].startsWith(PARAMETER) && !segments[i].equals(path[i])) {
                    return false;
                }
            }
            return true;
        }

        long parameters() {
            return Stream.of(segments)
                    .filter(segment -> segment.startsWith(PARAMETER))
                    .count();
        }

        String group() {
            return Promises.group(operation.method(), segments);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        operation(request.getMethod(), URI.create(request.getURI()).getRawPath())
                .ifPresent(operation ->
                        assertKept(operation, answer.statusCode(), answer.contentType(), answer::getHeader));
        return answer;
    }

    /** @param header of the answer by its name, null if it has none */
    static void assertKept(
            Contract.Operation operation,
            int status,
            @Nullable String contentType,
            Function<String, @Nullable String> header) {
        var what = operation.id() + " answers " + status;
        var declared = declared(operation, status);
        assertThat(declared.isMissingNode()).as(what).isFalse();
        var content = declared.path("content");
        if (contentType != null && !contentType.isEmpty()) {
            assertThat(content.has(contentType.replaceFirst("\\s*;.*", "")))
                    .as(what + " as " + contentType)
                    .isTrue();
        } else {
            assertThat(content.isEmpty()).as(what + " without content").isTrue();
        }
        if (status < 300) {
            assertHeaders(what, declared.path("headers"), header);
        }
    }

    /** The last page has no link to a next one. */
    private static void assertHeaders(String what, JsonNode declared, Function<String, @Nullable String> header) {
        for (var name : List.of("ETag", "Location", "Link")) {
            var there = header.apply(name) != null;
            if (there || !name.equals("Link")) {
                assertThat(there).as(what + " with " + name).isEqualTo(declared.has(name));
            }
        }
    }

    private static JsonNode declared(Contract.Operation operation, int status) {
        var declared = operation.node().path("responses").path(String.valueOf(status));
        var reference = declared.path("$ref").asText();
        return reference.isEmpty()
                ? declared
                : Known.REFUSALS.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static Optional<Contract.Operation> operation(String method, String path) {
        var segments = path.split("/", -1);
        return Known.PROMISES.getOrDefault(group(method, segments), List.of()).stream()
                .filter(promise -> promise.isOf(segments))
                .map(Promise::operation)
                .findFirst();
    }

    private static String group(String method, String[] segments) {
        return method.toLowerCase(Locale.ROOT) + segments.length;
    }
}
