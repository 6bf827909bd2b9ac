package app.rapport.platform.journal;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends a page of events as one piece. Each as a piece of its own, as the framework would, takes service and listener
 * longer than all the rest of the way.
 */
@Provider
public class EventPagesWriter implements ServerMessageBodyWriter<EventPages> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return EventPages.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return EventPages.class.isAssignableFrom(type);
    }

    /** No thread waits; the next page is asked for when the last one has gone out. */
    @Override
    public void writeResponse(EventPages events, Type generic, ServerRequestContext context) {
        var request = (ResteasyReactiveRequestContext) context;
        var response = context.serverResponse();
        var over = new AtomicBoolean();
        Runnable end = () -> {
            if (over.compareAndSet(false, true)) {
                if (!response.closed()) {
                    response.end();
                }
                request.resume();
            }
        };
        response.setChunked(true);
        request.suspend();
        var listening = events.pages()
                .onItem()
                .transformToUniAndConcatenate(page ->
                        Uni.createFrom().completionStage(() -> response.write(page.getBytes(StandardCharsets.UTF_8))))
                .subscribe()
                .with(written -> {}, failure -> end.run(), end);
        response.addCloseHandler(() -> {
            listening.cancel();
            end.run();
        });
    }

    @Override
    public void writeTo(
            EventPages events,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("events are only ever streamed");
    }
}
