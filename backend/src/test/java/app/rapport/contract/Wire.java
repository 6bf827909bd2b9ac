package app.rapport.contract;

import app.rapport.test.Api;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends what the crawler asks, as plainly as can be: a crawl is thousands of calls. */
final class Wire {
    private static final Duration FIRST_EVENT = Duration.ofSeconds(3);
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(300);
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

        String head() {
            return status + " " + LeakJudge.shortened(body);
        }
    }

    /** Where the crawler's calls go; a test puts a leaking service here. */
    @FunctionalInterface
    interface Service {
        Answer send(Viewer viewer, Call call);
    }

    static Answer send(Viewer viewer, Call call) {
        return send(viewer, call, Map.of());
    }

    /** What is done in the background is waited for: its end is the answer. */
    static Answer send(Viewer viewer, Call call, Map<String, String> headers) {
        var answer = sendOnce(viewer.api(), call, headers);
        if (answer.status() != 202 || !answer.body().startsWith("{")) {
            return answer;
        }
        var job = viewer.api().awaitJob(JsonPath.from(answer.body()).getString("id"));
        return new Answer(202, "", job.asString());
    }

    /** The body of a form with one file. */
    static String file(String content, String target) {
        return """
                --rapport\r
                Content-Disposition: form-data; name="file"; filename="file.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --rapport\r
                Content-Disposition: form-data; name="target"\r
                \r
                %s\r
                --rapport--\r
                """.formatted(content, target);
    }

    /** Waits for nothing but the answer. */
    static Answer sendOnce(Api api, Call call, Map<String, String> further) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + call.path()))
                .header("Authorization", "Bearer " + api.token())
                .timeout(Duration.ofSeconds(60));
        further.forEach(request::header);
        if (!call.path().contains("/by-external-id/")) {
            request.header("If-Match", "*");
        }
        if (call.body() != null) {
            var type = call.operation().mediaType();
            request.header("Content-Type", type.startsWith("multipart") ? type + "; boundary=rapport" : type);
        }
        request.method(
                call.operation().method().toUpperCase(Locale.ROOT),
                call.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(call.body()));
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            var headers = answer.headers();
            Promises.assertKept(
                    call.operation(),
                    answer.statusCode(),
                    headers.firstValue("Content-Type").orElse(null),
                    name -> headers.firstValue(name).orElse(null));
            var streams = call.operation().streams() && answer.statusCode() == 200;
            return new Answer(
                    answer.statusCode(),
                    headers.map().toString(),
                    streams ? beginning(answer.body()) : text(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(call.says(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(InputStream body) throws IOException {
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A stream may never end: it is left when nothing has come for a while after the first event. */
    private static String beginning(InputStream body) throws IOException, InterruptedException {
        try (body) {
            var text = new StringBuilder();
            var until = System.nanoTime() + FIRST_EVENT.toNanos();
            while (System.nanoTime() < until) {
                if (body.available() > 0) {
                    text.append(new String(body.readNBytes(body.available()), StandardCharsets.UTF_8));
                    if (text.indexOf("data:") >= 0) {
                        until = System.nanoTime() + BETWEEN_EVENTS.toNanos();
                    }
                } else {
                    Thread.sleep(10);
                }
            }
            return text.toString();
        }
    }
}
