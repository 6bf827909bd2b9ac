package app.rapport.platform.web;

import io.vertx.core.http.HttpServerRequest;

/** Tells requests the service makes of itself, for somebody whose own request was let in, from those that come from outside. */
@FunctionalInterface
public interface OwnRequests {
    boolean includes(HttpServerRequest request);
}
