package app.rapport.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Imports as a caller of the API makes them. */
record ImportApi(Api api) {
    private static final Set<String> FINISHED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

    Response upload(String fileName, byte[] content, String target) {
        return api.request()
                .multiPart("file", fileName, content, "text/csv")
                .multiPart("target", target)
                .post("/imports");
    }

    String uploaded(String fileName, byte[] content, String target) {
        return upload(fileName, content, target)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String uploaded(String fileName, String content, String target) {
        return uploaded(fileName, content.getBytes(StandardCharsets.UTF_8), target);
    }

    String uploaded(Path file, String target) {
        try {
            return uploaded(String.valueOf(file.getFileName()), Files.readAllBytes(file), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file is taken for when nobody says what it is. */
    @Nullable String guessed(String content) {
        return api.request()
                .multiPart("file", "file.csv", content.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/imports")
                .path("target");
    }

    Response get(String id) {
        return api.get("/imports/" + id);
    }

    Map<String, Integer> counts(String id) {
        return get(id).path("counts");
    }

    void mean(String id, Map<String, ?> mapping) {
        var patched = api.patch("/imports/" + id, Map.of("mapping", mapping));
        assertThat(patched.statusCode()).as(patched.asString()).isEqualTo(200);
    }

    /** Checks or runs, and answers the job's end. */
    Response finish(String id, String verb) {
        var started = api.post("/imports/" + id + "/" + verb);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        return ended(started.path("id"));
    }

    Response ended(String job) {
        var deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (true) {
            var seen = api.get("/jobs/" + job);
            if (FINISHED.contains(seen.<String>path("state"))) {
                return seen;
            }
            assertThat(System.nanoTime()).as(seen.asString()).isLessThan(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    List<Map<String, Object>> rejected(String id) {
        return api.request()
                .queryParam("filter", "state==REJECTED")
                .get("/imports/" + id + "/rows")
                .path("items");
    }

    int total(String list, String filter) {
        return api.request()
                .queryParam("filter", filter)
                .queryParam("total", "true")
                .queryParam("limit", "1")
                .get(list)
                .path("total.exact");
    }

    /** A file with the usual troubles: nine rows, five of which cannot be imported. */
    static byte[] agents() {
        try (InputStream file = ImportApi.class.getResourceAsStream("/imports/agents.csv")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
