package app.rapport.platform.batch;

import app.rapport.platform.web.OwnRequests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transaction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way by which operations of a batch reach the service: a connection to itself, on a port of its own that answers no
 * one else, so that each takes every step a request from outside takes.
 */
@Singleton
class Line implements OwnRequests {
    private static final String HEADER = "X-Rapport-Batch";
    private static final String HOST = "127.0.0.1";
    private static final int SECONDS_TO_OPEN = 30;

    private final Vertx vertx;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    Line(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * A batch under way. Its name is a secret that only this line knows.
     *
     * @param transaction that all its operations share; none when each has its own
     */
    record Run(String name, SecurityIdentity caller, Optional<Transaction> transaction) {}

    void start(@Observes StartupEvent event) {
        var options = new HttpServerOptions().setHost(HOST).setPort(0).setMaxInitialLineLength(16_384);
        server = vertx.createHttpServer(options)
                .requestHandler(this::admit)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(SECONDS_TO_OPEN, TimeUnit.SECONDS)
                .join();
    }

    void stop(@Observes ShutdownEvent event) {
        client.shutdownNow();
        if (server != null) {
            server.close();
        }
    }

    Run open(SecurityIdentity caller, Optional<Transaction> transaction) {
        var run = new Run(UUID.randomUUID().toString(), caller, transaction);
        runs.put(run.name(), run);
        return run;
    }

    void close(Run run) {
        runs.remove(run.name());
    }

    HttpRequest.Builder request(Run run, String path) {
        return HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + port() + path))
                .header(HEADER, run.name());
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Whose operation this is; empty for all that came from outside, whatever its headers say. */
    Optional<Run> runOf(HttpServerRequest request) {
        var name = request.getHeader(HEADER);
        return name == null || request.localAddress().port() != port()
                ? Optional.empty()
                : Optional.ofNullable(runs.get(name));
    }

    @Override
    public boolean includes(HttpServerRequest request) {
        return runOf(request).isPresent();
    }

    private void admit(HttpServerRequest request) {
        if (runOf(request).isPresent()) {
            VertxHttpRecorder.getRootHandler().handle(request);
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private int port() {
        return server == null ? -1 : server.actualPort();
    }
}
