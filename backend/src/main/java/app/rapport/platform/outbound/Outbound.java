package app.rapport.platform.outbound;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks services elsewhere over HTTP, one connection a question, with a deadline. Redirects are not followed. */
public final class Outbound {
    private final HttpClient client;
    /** Of one event loop: an answer that came in on another could have ended before anybody listens to it. */
    private final Context loop;

    public Outbound(Vertx vertx, Duration connecting, int connectionsToAHost) {
        var options = new HttpClientOptions()
                .setConnectTimeout((int) connecting.toMillis())
                .setVerifyHost(true)
                // A connection that is closed elsewhere just then would look like a failure of this question.
                .setKeepAlive(false)
                .setDecompressionSupported(false);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connectionsToAHost));
        this.loop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    /** @param address of the target, looked up and found to be allowed */
    public record Destination(HttpMethod method, Target target, InetSocketAddress address) {
        private RequestOptions options() {
            return new RequestOptions()
                    .setMethod(method)
                    .setServer(SocketAddress.inetSocketAddress(address))
                    .setHost(target.host())
                    .setPort(target.port())
                    .setSsl(target.tls())
                    .setURI(target.path())
                    .setFollowRedirects(false);
        }
    }

    /** What was read of the answer. A question that is not answered in time, or whose asker is interrupted, is broken off. */
    public <T> T ask(
            Destination destination,
            Duration patience,
            Function<HttpClientRequest, Future<HttpClientResponse>> writing,
            Function<HttpClientResponse, Future<T>> reading)
            throws TimeoutException, ExecutionException, InterruptedException {
        var sent = new AtomicReference<@Nullable HttpClientRequest>();
        var answer = new CompletableFuture<T>();
        // Begun within a future, which fails with whatever is thrown.
        loop.runOnContext(go -> Future.succeededFuture()
                .compose(begun -> client.request(destination.options()))
                .compose(request -> {
                    sent.set(request);
                    if (answer.isDone()) {
                        // Nobody waits any more: what was given up must not be sent after all.
                        request.reset();
                        return Future.failedFuture(new TimeoutException());
                    }
                    return writing.apply(request);
                })
                .compose(reading)
                .onSuccess(answer::complete)
                .onFailure(answer::completeExceptionally));
        try {
            return answer.get(Math.max(1, patience.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException | InterruptedException e) {
            answer.cancel(false);
            var request = sent.get();
            if (request != null) {
                request.reset();
            }
            throw e;
        }
    }

    public void close() {
        client.close();
    }
}
