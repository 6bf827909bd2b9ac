package app.rapport.identity.sso;

import app.rapport.identity.sso.ProviderCheckView.Code;
import app.rapport.platform.outbound.Outbound;
import app.rapport.platform.outbound.Outbound.Destination;
import app.rapport.platform.outbound.Target;
import app.rapport.platform.outbound.Targets;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a provider, with one deadline over names, connection and answer. Redirects are not followed, and an answer that is
 * too long is broken off.
 */
@Singleton
class ProviderHttp {
    private static final Duration DEADLINE = Duration.ofSeconds(8);
    private static final Duration CONNECTING = Duration.ofSeconds(4);
    private static final int CONNECTIONS_TO_A_HOST = 5;
    private static final int LONGEST_ANSWER = 512 * 1024;
    private static final int LOOK_UPS = 8;

    private final ProviderHosts hosts;
    private final Outbound outbound;
    // The system's look-up holds its thread until it has an answer.
    private final ExecutorService names = Executors.newFixedThreadPool(
            LOOK_UPS, Thread.ofPlatform().daemon().name("provider-names-", 1).factory());

    ProviderHttp(ProviderHosts hosts, Vertx vertx) {
        this.hosts = hosts;
        this.outbound = new Outbound(vertx, CONNECTING, CONNECTIONS_TO_A_HOST);
    }

    void stop(@Observes ShutdownEvent event) {
        names.shutdownNow();
        outbound.close();
    }

    /** @param body sent as it is; none: it is a GET */
    record Question(
            String url,
            Map<String, String> headers,
            @Nullable String body) {
        static Question get(String url) {
            return new Question(url, Map.of(), null);
        }

        private HttpMethod method() {
            return body == null ? HttpMethod.GET : HttpMethod.POST;
        }
    }

    record Answer(int status, @Nullable String contentType, String body) {}

    Answer ask(Question question) throws ProviderFailure {
        var begun = System.nanoTime();
        try {
            var target = Target.parse(question.url()).orElseThrow(Targets.Refused::new);
            var address = names.submit(() -> hosts.resolve(target)).get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
            return outbound.ask(
                    new Destination(question.method(), target, address),
                    DEADLINE.minusNanos(System.nanoTime() - begun),
                    request -> write(request, question),
                    ProviderHttp::read);
        } catch (TimeoutException e) {
            throw new ProviderFailure(Code.TIMEOUT);
        } catch (ExecutionException e) {
            throw new ProviderFailure(reason(e.getCause()));
        } catch (Targets.Refused e) {
            throw new ProviderFailure(Code.REFUSED_ADDRESS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderFailure(Code.TIMEOUT);
        }
    }

    private static Future<HttpClientResponse> write(HttpClientRequest request, Question question) {
        request.putHeader("Accept", "application/json").putHeader("User-Agent", "Rapport");
        question.headers().forEach(request::putHeader);
        var body = question.body();
        return body == null ? request.send() : request.send(Buffer.buffer(body));
    }

    private static Future<Answer> read(HttpClientResponse response) {
        var body = Buffer.buffer();
        var read = Promise.<Answer>promise();
        response.exceptionHandler(read::tryFail);
        response.endHandler(end -> read.tryComplete(new Answer(
                response.statusCode(),
                response.getHeader("Content-Type"),
                new String(body.getBytes(), StandardCharsets.UTF_8))));
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > LONGEST_ANSWER) {
                read.tryFail(new ProviderFailure(Code.TOO_LARGE));
                response.request().reset();
            }
        });
        return read.future();
    }

    private static Code reason(@Nullable Throwable cause) {
        return switch (cause) {
            case ProviderFailure failure -> failure.finding().code();
            case Targets.Refused refused -> Code.REFUSED_ADDRESS;
            case UnknownHostException unknown -> Code.UNKNOWN_HOST;
            case javax.net.ssl.SSLException tls -> Code.TLS;
            case null, default -> Code.NO_CONNECTION;
        };
    }
}
