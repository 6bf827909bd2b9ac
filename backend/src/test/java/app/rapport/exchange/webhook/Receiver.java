package app.rapport.exchange.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A program that takes messages, well or badly. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private volatile Function<Message, Integer> answer = message -> 204;

    record Message(String id, String timestamp, String signature, String body) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String record() {
            return json().at("/data/id").asText();
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** Each message is answered with a status; below 0, not at all. */
    Receiver answering(Function<Message, Integer> status) {
        answer = status;
        return this;
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var message = new Message(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                body);
        var status = answer.apply(message);
        messages.add(message);
        if (status >= 300 && status < 400) {
            exchange.getResponseHeaders().add("Location", url() + "elsewhere");
        }
        if (status > 0) {
            var said = "thank you".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, status == 204 ? -1 : said.length);
            try (var answered = exchange.getResponseBody()) {
                if (status != 204) {
                    answered.write(said);
                }
            }
        }
        exchange.close();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    Message next() throws InterruptedException {
        var message = messages.poll(20, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("no message within twenty seconds");
        }
        return message;
    }

    List<Message> next(int count) throws InterruptedException {
        var taken = new ArrayList<Message>();
        while (taken.size() < count) {
            taken.add(next());
        }
        return taken;
    }

    boolean isSilentFor(int millis) throws InterruptedException {
        return messages.poll(millis, TimeUnit.MILLISECONDS) == null;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
