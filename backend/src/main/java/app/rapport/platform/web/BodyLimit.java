package app.rapport.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bodies over 1 MB are refused, uploads of imports aside; those have the server's own limit. */
@Provider
@PreMatching
@Priority(10)
class BodyLimit implements ContainerRequestFilter {
    private static final long LIMIT = 1 << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        if ("POST".equals(request.getMethod()) && request.getUriInfo().getPath().matches("/api/v1/imports/?")) {
            return;
        }
        if (request.getLength() > LIMIT) {
            throw Problem.of("too-large");
        }
        if (request.getLength() < 0 && request.hasEntity()) {
            request.setEntityStream(new Counting(request.getEntityStream()));
        }
    }

    /** A chunked body does not say its length beforehand. */
    private static final class Counting extends FilterInputStream {
        private long read;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > LIMIT) {
                throw Problem.of("too-large");
            }
        }
    }
}
