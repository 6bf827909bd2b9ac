package app.rapport.platform.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The limits as callers meet them, behind a proxy that is trusted to say where requests come from. */
@QuarkusTest
@TestProfile(LimitsTest.Low.class)
class LimitsTest {
    private static final AtomicInteger SERIAL = new AtomicInteger();
    /** So many times what a minute allows, because another minute may begin among the requests. */
    private static final int MORE_THAN_TWO_MINUTES = 3;

    /** An address that no other test has used. */
    private final String address = "198.51.100." + SERIAL.incrementAndGet();

    public static class Low implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rapport.limits.address", "120",
                    "rapport.limits.sign-in", "8",
                    "rapport.limits.member", "20",
                    "rapport.limits.token", "10",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    private static Response signIn(String from) {
        return given().header("X-Forwarded-For", from)
                .header("Accept-Language", "fr")
                .contentType(ContentType.JSON)
                .body(Map.of("email", "nobody" + SERIAL.incrementAndGet() + "@nowhere.example", "password", "wrong"))
                .post("/api/v1/auth/sign-in");
    }

    @Test
    void everyAnswerSaysWhatIsLeft() {
        var api = Api.ofNewOrganisation();

        var answer = api.get("/me");

        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"address\";q=120;w=60, \"member\";q=20;w=60");
        assertThat(answer.header("RateLimit")).matches("\"address\";r=\\d+;t=\\d+, \"member\";r=1\\d;t=\\d+");
    }

    @Test
    void aMemberWhoAsksTooOftenIsToldWhenToComeBack() {
        var api = Api.ofNewOrganisation();
        Response last = api.get("/me");
        for (var request = 0; request < 60 && last.statusCode() == 200; request++) {
            last = api.get("/me");
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.contentType()).startsWith("application/problem+json");
        assertThat(last.<String>path("type")).isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(last.<String>path("detail"))
                .matches("More than 20 requests .* Please wait (1 second|\\d+ seconds), then try again\\.");
        assertThat(last.header("RateLimit")).contains("\"member\";r=0;");
        assertThat(api.as("sales").get("/me").statusCode()).as("others go on").isEqualTo(200);
    }

    @Test
    void tokensAreCountedEachForItself() {
        var api = Api.ofNewOrganisation();
        var body = Map.of("name", "x", "permissions", List.of("customers:read"));
        String first = api.post("/api-tokens", body).path("token");
        String second = api.post("/api-tokens", body).path("token");
        var statuses = java.util.stream.IntStream.range(0, 25)
                .map(request ->
                        given().auth().oauth2(first).get("/api/v1/customers").statusCode())
                .boxed()
                .toList();

        assertThat(statuses).contains(200, 429);
        assertThat(given().auth().oauth2(second).get("/api/v1/customers").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressIsCountedOnceForAWholeBatch() {
        var api = Api.ofNewOrganisation();
        var operation = Map.of("method", "GET", "path", "/api/v1/customers");
        var before = leftForAddress(api.get("/me"));

        var answer = api.post("/batch", Map.of("operations", Collections.nCopies(10, operation)));

        assertThat(answer.<List<Integer>>path("results.status"))
                .containsOnly(200)
                .hasSize(10);
        assertThat(before - leftForAddress(answer)).isLessThan(5);
    }

    private static int leftForAddress(Response answer) {
        var left = Pattern.compile("\"address\";r=(\\d+)").matcher(answer.header("RateLimit"));
        assertThat(left.find()).isTrue();
        return Integer.parseInt(left.group(1));
    }

    @Test
    void attemptsToComeInAreLimitedHarderByAddress() {
        var answers = java.util.stream.Stream.generate(() -> signIn(address))
                .limit(MORE_THAN_TWO_MINUTES * 8)
                .toList();

        assertThat(answers.getFirst().statusCode()).isEqualTo(401);
        var last = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(last.<String>path("title")).isNotBlank();
        assertThat(last.<String>path("detail")).contains("requêtes");
        assertThat(last.header("RateLimit-Policy")).contains("\"address\";q=120;w=60", "\"sign-in\";q=8;w=60");
        assertThat(last.header("X-Request-Id")).isNotBlank();
        assertThat(signIn("203.0.113.77").statusCode())
                .as("another address goes on")
                .isEqualTo(401);
    }

    @Test
    void wrongTokensAreCountedBeforeTheyAreRead() {
        var statuses = java.util.stream.IntStream.range(0, MORE_THAN_TWO_MINUTES * 120)
                .map(request -> given().header("X-Forwarded-For", address)
                        .auth()
                        .oauth2("rpt_" + request)
                        .get("/api/v1/customers")
                        .statusCode())
                .boxed()
                .toList();

        assertThat(statuses.getFirst()).isEqualTo(401);
        assertThat(statuses).contains(429);
    }

    @Test
    void theJournalNamesTheAddressTheProxyNames() {
        var api = Api.ofNewOrganisation();
        given().header("X-Forwarded-For", "203.0.113.9")
                .contentType(ContentType.JSON)
                .body(Map.of("email", api.organisation().administrator(), "password", Api.PASSWORD))
                .post("/api/v1/auth/sign-in")
                .then()
                .statusCode(200);

        assertThat(api.get("/me/sign-ins?limit=1").<String>path("items[0].address"))
                .isEqualTo("203.0.113.9");
    }
}
