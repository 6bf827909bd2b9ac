package app.rapport.contract;

import app.rapport.test.Api;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends what the crawler asks, as plainly as can be: a crawl is thousands of calls. */
final class Wire {
    private static final Duration OF_A_STREAM = Duration.ofMillis(400);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Wire() {}

    /** @param path with its query, below the service's address */
    record Call(
            Contract.Operation operation,
            String path,
            @Nullable String body) {
        String says() {
            return operation.id() + " " + operation.method().toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    /** Everything a caller gets to know. */
    record Answer(int status, String headers, String body) {
        boolean isOk() {
            return status >= 200 && status < 300;
        }
    }

    /** Where the crawler's calls go; a test puts a leaking service here. */
    @FunctionalInterface
    interface Service {
        Answer send(Viewer viewer, Call call);
    }

    static Answer send(Viewer viewer, Call call) {
        return send(viewer.api(), call);
    }

    private static Answer send(Api api, Call call) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + call.path()))
                .header("Authorization", "Bearer " + api.token())
                .header("If-Match", "*")
                .timeout(Duration.ofSeconds(20));
        if (call.body() != null) {
            request.header("Content-Type", call.operation().mediaType());
        }
        request.method(
                call.operation().method().toUpperCase(Locale.ROOT),
                call.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(call.body()));
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new Answer(
                    answer.statusCode(), answer.headers().map().toString(), text(answer.body(), call.operation()));
        } catch (IOException e) {
            throw new UncheckedIOException(call.says(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A stream may never end: what comes at once is looked at. */
    private static String text(InputStream body, Contract.Operation operation) throws IOException {
        try (body) {
            if (!operation.streams()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
            var until = System.nanoTime() + OF_A_STREAM.toNanos();
            var text = new StringBuilder();
            while (System.nanoTime() < until) {
                if (body.available() > 0) {
                    text.append(new String(body.readNBytes(body.available()), StandardCharsets.UTF_8));
                }
                Thread.onSpinWait();
            }
            return text.toString();
        }
    }
}
