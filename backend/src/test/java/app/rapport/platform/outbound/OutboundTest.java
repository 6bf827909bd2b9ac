package app.rapport.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rapport.platform.outbound.Outbound.Destination;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class OutboundTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MANY = 50;

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;
    private Outbound outbound;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        outbound = new Outbound(vertx, PATIENCE, 5);
    }

    @AfterEach
    void close() throws Exception {
        outbound.close();
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private Destination destination() {
        var target = Target.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .orElseThrow();
        return new Destination(HttpMethod.GET, target, server.getAddress());
    }

    private static Future<Integer> status(HttpClientResponse response) {
        var read = Promise.<Integer>promise();
        response.exceptionHandler(read::tryFail);
        response.endHandler(end -> read.tryComplete(response.statusCode()));
        return read.future();
    }

    /** An answer without a body ends in the same moment in which it begins. */
    @Test
    void answersThatAreShortAreHeardFromWhateverThread() throws Exception {
        // As requests are worked on: in a context of their own.
        var asked = VertxContext.getOrCreateDuplicatedContext(vertx).executeBlocking(() -> {
            for (var i = 0; i < MANY; i++) {
                assertThat(outbound.ask(destination(), PATIENCE, HttpClientRequest::send, OutboundTest::status))
                        .isEqualTo(204);
            }
            return true;
        });

        assertThat(asked.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void whatIsThrownOnTheWayIsTheFailure() {
        assertThatThrownBy(() -> outbound.ask(
                        destination(),
                        PATIENCE,
                        request -> {
                            throw new IllegalStateException("cannot be written");
                        },
                        OutboundTest::status))
                .hasRootCauseMessage("cannot be written");
    }

    @Test
    void patienceEnds() {
        assertThatThrownBy(() -> outbound.ask(
                        destination(),
                        Duration.ofMillis(50),
                        HttpClientRequest::send,
                        response -> Promise.<Integer>promise().future()))
                .isInstanceOf(TimeoutException.class);
    }
}
