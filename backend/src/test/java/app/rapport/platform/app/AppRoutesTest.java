package app.rapport.platform.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AppRoutesTest.WithApp.class)
class AppRoutesTest {
    private static final String SCRIPT = "console.log('the app')";

    public static class WithApp implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var folder =
                        Files.createDirectories(Path.of("target/app-of-tests").toAbsolutePath());
                var assets = Files.createDirectories(folder.resolve("assets"));
                Files.writeString(folder.resolve("index.html"), "<title>Rapport</title>");
                Files.writeString(assets.resolve("main-abc123.js"), SCRIPT);
                Files.write(assets.resolve("main-abc123.js.gz"), gzip(SCRIPT));
                Files.writeString(folder.resolveSibling("secret.txt"), "outside");
                return Map.of("rapport.app-dir", folder.toString(), "rapport.address", "https://crm.example");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] gzip(String text) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(bytes)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customers", "/customers/0197-abc", "/sign-in", "/apiary", "/quotes"})
    void pagesOfTheAppAreItsStartPageAskedForEachTime(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .body(containsString("Rapport"));
    }

    @Test
    void startPageIsNotSentAgainWhenUnchanged() {
        var tag = given().get("/").header("ETag");

        given().header("If-None-Match", tag).get("/customers").then().statusCode(304);
    }

    @Test
    void hashedFilesAreKeptForEver() {
        given().get("/assets/main-abc123.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .header("Vary", equalTo("accept-encoding"))
                .body(equalTo(SCRIPT));
    }

    @Test
    void compressedCopyIsSentToWhoTakesIt() {
        var response = given().header("Accept-Encoding", "br, gzip").get("/assets/main-abc123.js");

        response.then().statusCode(200).header("Content-Encoding", "gzip").body(equalTo(SCRIPT));
    }

    @Test
    void filesThatAreCompressedAlreadySaySoToWhoWeighsEncodings() {
        given().header("Accept-Encoding", "br;q=0.1, gzip;q=0.9")
                .get("/assets/main-abc123.js")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .body(equalTo(SCRIPT));
    }

    @Test
    void headAnswersWithoutBody() {
        assertThat(given().head("/assets/main-abc123.js").body().asByteArray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/nothing-here", "/portal/v1/x", "/public/v1/x", "/api", "/problems/nothing", "/q/nothing"
            })
    void unknownPathsOfTheApiAreProblems(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/old-hash.js", "/robots.php", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"
            })
    void missingFilesAndPathsOutsideAreNotTheStartPage(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .body(not(containsString("outside")))
                .body(not(containsString("<title>Rapport</title>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/main-abc123.js", "/api/v1/nothing-here", "/q/health"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Strict-Transport-Security", "max-age=31536000")
                .header("Permissions-Policy", containsString("camera=()"));
    }
}
