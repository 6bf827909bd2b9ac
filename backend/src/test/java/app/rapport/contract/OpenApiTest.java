package app.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract at the top of the repository is the one the code makes, and it is complete. */
@QuarkusTest
class OpenApiTest {
    /** One's own settings and sessions, which nobody else changes. */
    private static final Set<String> WITHOUT_VERSION = Set.of("endSession", "removePasskey");

    @Test
    void committedContractIsTheCodes() throws IOException {
        assertThat(Files.readString(Path.of("../openapi.yaml")))
                .as("openapi.yaml differs from the code: run 'make openapi' and commit it")
                .isEqualTo(Files.readString(Contract.file("openapi.yaml")));
    }

    @Test
    void everyOperationHasUniqueIdSummaryTagAndAnswers() {
        var ids = new HashSet<String>();
        assertThat(Contract.operations()).isNotEmpty().allSatisfy(operation -> {
            var node = operation.node();
            assertThat(ids.add(node.path("operationId").asText()))
                    .as(operation.path())
                    .isTrue();
            assertThat(node.path("operationId").asText()).isNotEmpty();
            assertThat(node.path("summary").asText()).as(operation.path()).isNotEmpty();
            assertThat(node.path("tags")).as(operation.path()).hasSize(1);
            assertThat(node.path("responses").size()).as(operation.path()).isGreaterThan(1);
        });
    }

    @Test
    void everythingSentAndAnsweredHasAnExample() {
        var schemas = Contract.read().path("components").path("schemas");
        assertThat(Contract.operations())
                .allSatisfy(operation -> assertThat(contents(operation))
                        .as(operation.id())
                        .allSatisfy(media -> {
                            var name =
                                    media.path("schema").path("$ref").asText().replaceFirst(".*/", "");
                            assertThat(media.has("example")
                                            || !schemas.path(name)
                                                    .path("examples")
                                                    .isEmpty())
                                    .isTrue();
                        }));
    }

    private static List<JsonNode> contents(Contract.Operation operation) {
        return Stream.concat(
                        Stream.of(operation.node().path("requestBody")),
                        operation.node().path("responses").valueStream())
                .flatMap(answer -> answer.path("content").valueStream())
                .toList();
    }

    @Test
    void nothingOfTheCodesInsideIsInIt() {
        assertThat(Contract.read().path("components").path("schemas").fieldNames())
                .toIterable()
                .doesNotContain("JsonNode", "JsonNodeType", "StreamingOutput");
    }

    @Test
    void numbersAndYesOrNoAreTypedAsSuch() {
        var types = Map.of("limit", "integer", "skip", "integer", "total", "boolean");
        assertThat(Contract.operations().stream().flatMap(Contract.Operation::queryParameters))
                .filteredOn(
                        parameter -> types.containsKey(parameter.path("name").asText()))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(
                                parameter.path("schema").path("type").asText())
                        .isEqualTo(types.get(parameter.path("name").asText())));
    }

    @Test
    void everyTagIsDescribed() {
        assertThat(Contract.read().path("tags"))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag.path("description").asText())
                        .as(tag.toString())
                        .isNotEmpty());
    }

    @Test
    void everythingButSignInAndProblemPagesNeedsToken() {
        assertThat(Contract.operations()).allSatisfy(operation -> {
            var open = operation.path().startsWith("/api/v1/auth/")
                    || operation.path().startsWith("/problems");
            assertThat(operation.node().path("security").isEmpty())
                    .as(operation.path())
                    .isEqualTo(open);
        });
    }

    @Test
    void everyEditAndDeletionOfARecordAsksForItsVersion() {
        var edits = Contract.operations().stream()
                .filter(operation -> Set.of("patch", "delete").contains(operation.method()))
                .filter(operation -> !WITHOUT_VERSION.contains(operation.id()));
        assertThat(edits).isNotEmpty().allSatisfy(operation -> {
            var answers = operation.node().path("responses");
            assertThat(operation.node().path("parameters").findValuesAsText("name"))
                    .as(operation.id())
                    .contains("If-Match");
            assertThat(answers.has("412") && answers.has("428"))
                    .as(operation.id())
                    .isTrue();
        });
    }
}
