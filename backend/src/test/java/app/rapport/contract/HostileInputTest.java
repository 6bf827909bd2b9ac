package app.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.contract.Wire.Answer;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is a problem the caller can understand, never a failure of the service. */
@QuarkusTest
class HostileInputTest {
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "7",
            "\"text\"",
            "{\"name\":null}",
            "{\"name\":\"\\u0000\"}",
            "{\"name\":[1]}",
            "{\"name\":\"" + "x".repeat(5000) + "\"}",
            "{\"id\":\"not an id\"}",
            "{\"amount\":{\"amount\":\"1e999\",\"currency\":\"EUR\"}}",
            "[".repeat(2000),
            "{\"kind\":\"COMPANY\",\"name\":\"\\ud800\"}",
            "{\"kind\":3,\"name\":\"x\"}");
    private static final Pattern NEXT = Pattern.compile("\"(?:next|cursor)\":\"([^\"]+)\"");
    private static final List<String> PARAMETERS = List.of(
            "filter=name==",
            "filter=%00",
            "filter=((((",
            "filter=id==%27;drop%20table%20customer--",
            "sort=-",
            "sort=name,,name",
            "limit=-1",
            "limit=99999999999",
            "cursor=AAAA",
            "cursor=eyJ9",
            "skip=-5",
            "total=perhaps",
            "q=%00",
            "q=%25%5C_",
            "unknown=1");

    /** What a field of a merge patch may be sent as. */
    private static final List<String> VALUES = List.of(
            "null",
            "[]",
            "{}",
            "[null]",
            "{\"\":null}",
            "-1",
            "1e400",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"9999999999999-99-99\"",
            "\"" + UUID.randomUUID() + "\"",
            "[\"" + UUID.randomUUID() + "\"]");

    /** Where a cursor's row values should be. */
    private static final List<String> POSITIONS = List.of(
            "[]",
            "[null,null]",
            "[\"x\"]",
            "[\"x\",\"y\"]",
            "[\"\\u0000\",\"\\u0000\"]",
            "[\"9999999999999-99-99T00:00:00Z\",\"" + UUID.randomUUID() + "\"]",
            "[\"1\",\"2\",\"3\",\"4\",\"5\"]");

    @Test
    void bodiesOfAnyShapeAreAnsweredWithProblems() {
        var scene = new Scene();
        Side.bySide(scene.operations(Contract.Operation::hasBody), operation -> {
            for (var body : BODIES) {
                var sent = operation.mediaType().startsWith("multipart") ? null : body;
                assertUnderstandable(scene.send(operation, "", sent), operation.id() + " " + head(body));
            }
            return operation;
        });
    }

    @Test
    void patchesOfAnyFieldWithAnythingAreAnsweredWithProblems() {
        var scene = new Scene();
        var patches = scene.operations(operation -> operation.method().equals("patch"));
        assertThat(patches).hasSizeGreaterThan(15);
        Side.bySide(patches, operation -> {
            for (var field : scene.bodies.properties(operation).properties()) {
                for (var value : VALUES) {
                    var patch = "{\"" + field.getKey() + "\":" + value + "}";
                    var answer = scene.send(operation, "", patch);
                    assertUnderstandable(answer, operation.id() + " " + patch);
                    assertThat(answer.status())
                            .as(operation.id() + " finds its record")
                            .isNotIn(404, 428);
                }
            }
            return operation;
        });
    }

    @Test
    void parametersOfAnyShapeAreAnsweredWithProblems() {
        var scene = new Scene();
        Side.bySide(scene.operations(operation -> operation.method().equals("get")), operation -> {
            for (var parameter : PARAMETERS) {
                assertUnderstandable(scene.send(operation, "?" + parameter, null), operation.id() + " " + parameter);
            }
            return operation;
        });
    }

    @Test
    void cursorsThatWereTamperedWithAreAnsweredWithProblems() {
        var scene = new Scene();
        scene.more();
        var tried = new ConcurrentSkipListSet<String>();
        Side.bySide(scene.operations(operation -> operation.takes("cursor") && operation.takes("limit")), operation -> {
            var next = NEXT.matcher(scene.send(operation, "?limit=1", null).body());
            if (next.find()) {
                tried.add(operation.id());
                tampered(next.group(1)).forEach(cursor -> {
                    var answer = scene.send(operation, "?cursor=" + cursor, null);
                    assertUnderstandable(answer, operation.id() + " " + cursor);
                });
            }
            return operation;
        });

        assertThat(tried)
                .contains("listCustomers", "listCustomerHistory", "getTimeline", "getConversation", "listChanges");
    }

    private static Stream<String> tampered(String cursor) {
        var inside = new String(Base64.getUrlDecoder().decode(cursor.replace("-", "")), StandardCharsets.UTF_8);
        var positions = POSITIONS.stream()
                .filter(position -> inside.startsWith("{"))
                .map(position ->
                        inside.replaceFirst("\"last\":.*", "\"last\":" + Matcher.quoteReplacement(position + "}")))
                .map(text ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        return Stream.concat(
                positions, Stream.of("-1", "0", "99999999999999999999", "1-", "-", "1-x", "%00", "x".repeat(3000)));
    }

    @Test
    void idsThatAreNoneAreNotFound() {
        var api = Api.ofNewOrganisation();

        for (var id : List.of("1", "abc", "%00", "..%2f..", "x".repeat(3000))) {
            var answer = api.request().urlEncodingEnabled(false).get("/customers/" + id);
            assertThat(answer.statusCode()).as(id).isIn(400, 404, 414);
        }
    }

    @Test
    void bodyOverOneMegabyteIsTooLarge() {
        var api = Api.ofNewOrganisation();

        var refused = api.post("/customers", Map.of("kind", "COMPANY", "name", "x".repeat(1_100_000)));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/too-large");
    }

    /** An organisation with a record of each kind, so that nothing ends at an id that is not there. */
    private static final class Scene {
        final Bodies bodies = new Bodies();
        private final Api api = Api.ofNewOrganisation();
        private final Planting planting =
                new Planting("hostile", api).settings().work().office();
        private final Recipes recipes = new Recipes(planting.ids());

        /** Streams have no end to wait for, and passkeys need a browser. */
        List<Contract.Operation> operations(Predicate<Contract.Operation> which) {
            return Contract.operations().stream()
                    .filter(operation -> operation.path().startsWith("/api/v1/") && !operation.streams())
                    .filter(operation -> recipes.path(operation, planting.ids()).isPresent())
                    .filter(which)
                    .toList();
        }

        Answer send(Contract.Operation operation, String query, @Nullable String body) {
            var path = recipes.path(operation, planting.ids()).orElseThrow();
            return Wire.sendOnce(api, new Wire.Call(operation, path + query, body), Map.of());
        }

        /** A second of what lists hang under. */
        void more() {
            var ids = planting.ids();
            api.patch("/customers/" + ids.get("customers"), Map.of("description", "Changed"));
            api.post("/tickets/" + ids.get("tickets") + "/notes", Map.of("body", "Another"));
            api.create(
                    "/interactions",
                    Map.of("type", "NOTE", "body", "Another", "customerIds", List.of(ids.get("customers"))));
        }
    }

    private static void assertUnderstandable(Answer answer, String what) {
        assertThat(answer.status()).as(what + " -> " + head(answer.body())).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.headers()).as(what).contains("content-type=[application/problem+json");
            assertThat(answer.body())
                    .as(what)
                    .doesNotContain("Exception")
                    .doesNotContain("java.")
                    .doesNotContain("app.rapport");
        }
    }

    private static String head(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
