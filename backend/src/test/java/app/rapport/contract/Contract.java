package app.rapport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/** The contract as the build wrote it, for tests that walk over all of it. */
final class Contract {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Contract() {}

    /** A file of it: JSON or YAML. */
    static Path file(String name) {
        var folder =
                ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.store-schema-directory", String.class);
        return Path.of(folder, name);
    }

    static JsonNode read() {
        try {
            return new ObjectMapper().readTree(Files.readString(file("openapi.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Operation(String path, String method, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        boolean hasBody() {
            return node.has("requestBody");
        }

        String mediaType() {
            return node.path("requestBody").path("content").fieldNames().next();
        }

        JsonNode bodySchema() {
            return node.path("requestBody").path("content").path(mediaType()).path("schema");
        }

        boolean streams() {
            return node.path("responses").path("200").path("content").has("text/event-stream");
        }

        boolean takes(String queryParameter) {
            return queryParameters()
                    .anyMatch(parameter -> parameter.path("name").asText().equals(queryParameter));
        }

        Stream<JsonNode> queryParameters() {
            return StreamSupport.stream(node.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals("query"));
        }

        List<String> pathParameters() {
            return StreamSupport.stream(node.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .map(parameter -> parameter.path("name").asText())
                    .toList();
        }
    }

    static List<Operation> operations() {
        return read().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Operation(path.getKey(), entry.getKey(), entry.getValue())))
                .toList();
    }
}
