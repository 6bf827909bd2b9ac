package app.rapport.exchange.webhook;

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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message, with one deadline over all of it: names, connection, answer. Redirects are not followed, and of the
 * answer no more is read than is kept.
 */
@Singleton
class Sender {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int ANSWER_KEPT = 2_000;
    private static final int HEADERS_KEPT = 30;
    private static final int HEADER_KEPT = 500;
    private static final int CONNECTIONS_TO_A_HOST = 64;
    /** Ours, not the receiver's. */
    private static final String BUSY = "BUSY";

    private static final Set<Integer> OF_THE_MESSAGE = Set.of(400, 409, 413, 415, 422);

    private final Names names;
    private final Outbound outbound;

    Sender(Names names, Vertx vertx) {
        this.names = names;
        this.outbound = new Outbound(vertx, CONNECTING, CONNECTIONS_TO_A_HOST);
    }

    void stop(@Observes ShutdownEvent event) {
        outbound.close();
    }

    /** @param secrets all that are good now */
    record Message(UUID tenant, String id, String url, List<String> secrets, String body) {}

    /**
     * @param status of the answer, if there was one
     * @param failure why there was none
     */
    record Outcome(
            Instant at,
            Duration took,
            @Nullable Integer status,
            @Nullable String failure,
            Map<String, String> answerHeaders,
            @Nullable String answer,
            @Nullable Duration retryAfter) {
        boolean delivered() {
            return status != null && status >= 200 && status < 300;
        }

        /** It says of the receiver that it cannot be reached just now, and not of this message that it is not liked. */
        boolean ofReceiver() {
            return !delivered() && !BUSY.equals(failure) && (status == null || !OF_THE_MESSAGE.contains(status));
        }

        boolean isGone() {
            return status != null && status == 410;
        }
    }

    Outcome send(Message message) {
        var at = Instant.now();
        var begun = System.nanoTime();
        try {
            var target = Target.parse(message.url()).orElseThrow(Targets.Refused::new);
            var address = names.resolve(message.tenant(), target, DEADLINE);
            return outbound.ask(
                    new Destination(HttpMethod.POST, target, address),
                    DEADLINE.minusNanos(System.nanoTime() - begun),
                    request -> write(request, message, at),
                    response -> read(response).map(answer -> outcome(at, begun, response, answer)));
        } catch (TimeoutException e) {
            return failed(at, begun, "TIMEOUT");
        } catch (ExecutionException e) {
            return failed(at, begun, reason(e.getCause()));
        } catch (Names.Busy e) {
            return failed(at, begun, BUSY);
        } catch (Targets.Refused e) {
            return failed(at, begun, "REFUSED_ADDRESS");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(at, begun, "INTERRUPTED");
        }
    }

    private static Future<HttpClientResponse> write(HttpClientRequest request, Message message, Instant at) {
        headers(message.id(), at).forEach(request::putHeader);
        request.putHeader("webhook-signature", Signature.of(message.secrets(), message.id(), at, message.body()));
        return request.send(Buffer.buffer(message.body()));
    }

    /** All but the signature. */
    static Map<String, String> headers(String id, Instant at) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", "application/json");
        headers.put("user-agent", "Rapport-Webhooks/1");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
        return headers;
    }

    /** The beginning of the answer; a longer one is broken off. */
    private static Future<String> read(HttpClientResponse response) {
        var answer = Buffer.buffer();
        var read = Promise.<String>promise();
        response.exceptionHandler(read::tryFail);
        response.endHandler(end -> read.tryComplete(text(answer)));
        response.handler(part -> {
            answer.appendBuffer(part.getBuffer(0, Math.min(part.length(), ANSWER_KEPT)));
            if (answer.length() >= ANSWER_KEPT) {
                read.tryComplete(text(answer));
                response.request().reset();
            }
        });
        return read.future();
    }

    private static String text(Buffer answer) {
        var text = new String(answer.getBytes(), StandardCharsets.UTF_8).replace('\0', ' ');
        return text.length() > ANSWER_KEPT ? text.substring(0, ANSWER_KEPT) : text;
    }

    private static Outcome outcome(Instant at, long begun, HttpClientResponse response, String answer) {
        return new Outcome(
                at, since(begun), response.statusCode(), null, headers(response), answer, retryAfter(response));
    }

    /** What programs need to find a fault, and no more than is of use; sessions are nobody else's. */
    private static Map<String, String> headers(HttpClientResponse response) {
        var kept = new LinkedHashMap<String, String>();
        response.headers().forEach(header -> {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (kept.size() < HEADERS_KEPT && !name.startsWith("set-cookie")) {
                kept.merge(name, header.getValue(), (one, more) -> one + ", " + more);
            }
        });
        kept.replaceAll((name, value) -> value.substring(0, Math.min(value.length(), HEADER_KEPT)));
        return kept;
    }

    private static @Nullable Duration retryAfter(HttpClientResponse response) {
        var header = response.getHeader("Retry-After");
        return header != null && header.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }

    private static Outcome failed(Instant at, long begun, String failure) {
        return new Outcome(at, since(begun), null, failure, Map.of(), null, null);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case Targets.Refused refused -> "REFUSED_ADDRESS";
            case UnknownHostException unknown -> "UNKNOWN_HOST";
            case javax.net.ssl.SSLException tls -> "TLS";
            case java.net.ConnectException connect -> "NO_CONNECTION";
            case null, default -> "BROKEN_OFF";
        };
    }
}
