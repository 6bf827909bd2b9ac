package app.rapport.platform.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the stream of events. */
final class Listening implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<java.io.InputStream> response;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Thread reader;

    /** @param data absent for a sign of life */
    record Heard(String id, String name, JsonNode data) {
        boolean isSign() {
            return data.isMissingNode();
        }
    }

    private Listening(HttpResponse<java.io.InputStream> response) {
        this.response = response;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static Listening to(String query, String token, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/events" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", "gzip");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Listening(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var json = new ObjectMapper();
            var id = "";
            var name = "";
            JsonNode data = json.missingNode();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    heard.add(new Heard(id, name, data));
                    name = "";
                    data = json.missingNode();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data = json.readTree(line.substring(5));
                }
            }
        } catch (IOException e) {
            heard.add(new Heard("", "broken", new ObjectMapper().missingNode()));
        }
    }

    HttpResponse<java.io.InputStream> response() {
        return response;
    }

    /** The next sign of life or event. */
    Heard next() throws InterruptedException {
        var next = heard.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was heard for ten seconds");
        }
        return next;
    }

    /** So many events, signs of life left out. */
    List<Heard> next(int count) throws InterruptedException {
        var events = new ArrayList<Heard>();
        while (events.size() < count) {
            var next = next();
            if (!next.isSign()) {
                events.add(next);
            }
        }
        return events;
    }

    boolean endsWithin(int seconds) throws InterruptedException {
        return reader.join(java.time.Duration.ofSeconds(seconds));
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
