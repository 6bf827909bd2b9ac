package app.rapport.platform.batch;

import app.rapport.platform.web.Problem;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Few batches at a time: one holds a thread and a connection while its operations need others, and if batches had them
 * all, none would ever end. So this stands before a key is claimed, which takes a connection.
 */
class BatchGate {
    private static final String PROPERTY = "rapport.batch";
    private static final int AT_A_TIME = 4;
    private static final int SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    @ServerRequestFilter(priority = Priorities.USER - 30)
    void enter(ContainerRequestContext request, ResourceInfo resource) throws InterruptedException {
        if (resource.getResourceClass() != BatchResource.class) {
            return;
        }
        if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
            throw Problem.of("unavailable").header("Retry-After", "2");
        }
        request.setProperty(PROPERTY, true);
    }

    @ServerResponseFilter(priority = Priorities.USER - 30)
    void leave(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) != null) {
            request.removeProperty(PROPERTY);
            places.release();
        }
    }
}
