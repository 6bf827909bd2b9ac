package app.rapport.platform.batch;

import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.RequestId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends one operation of a batch down the line, and reads what it was answered. */
@Singleton
class Operations {
    private static final List<String> HEADERS =
            List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, "Idempotency-Replayed");

    private final Line line;
    private final RequestId requestId;
    private final ObjectMapper json;

    Operations(Line line, RequestId requestId, ObjectMapper json) {
        this.line = line;
        this.requestId = requestId;
        this.json = json;
    }

    BatchView.Result send(Line.Run run, Operation operation, @Nullable String key, @Nullable String language)
            throws IOException {
        var request = line.request(run, operation.path())
                .header("X-Request-Id", requestId.value())
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        header(request, HttpHeaders.ACCEPT_LANGUAGE, language);
        header(request, HttpHeaders.IF_MATCH, operation.sent().ifMatch());
        header(request, "Idempotency-Key", key);
        if (operation.hasBody()) {
            var patch = operation.method() == Operation.Method.PATCH;
            request.header(HttpHeaders.CONTENT_TYPE, patch ? MergePatch.MEDIA_TYPE : MediaType.APPLICATION_JSON);
            request.method(
                    operation.method().name(),
                    HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(operation.body())));
        } else {
            request.method(operation.method().name(), HttpRequest.BodyPublishers.noBody());
        }
        try {
            return result(operation, line.send(request.build()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void header(HttpRequest.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    private BatchView.Result result(Operation operation, HttpResponse<byte[]> answer) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        HEADERS.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
        JsonNode body = answer.body().length == 0 ? null : json.readTree(answer.body());
        return new BatchView.Result(operation.ref(), answer.statusCode(), headers.isEmpty() ? null : headers, body);
    }
}
