package app.rapport.platform.batch;

import app.rapport.platform.journal.Origin;
import app.rapport.platform.web.Problem;
import app.rapport.platform.web.retry.Idempotency;
import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jdbi.v3.core.Jdbi;

/**
 * Around each operation of a batch: gives it the transaction it shares with the others, which then holds for everything
 * it does up to its answer, and takes it back for the next.
 */
class OperationFilter {
    private static final String SHARED = "rapport.batch-transaction";
    /** Outside of what stores answers by key, so that this happens in the shared transaction too. */
    private static final int AROUND_KEYS = Priorities.USER - 20;

    private final Line line;
    private final TransactionManager transactions;
    private final Jdbi jdbi;

    OperationFilter(Line line, TransactionManager transactions, Jdbi jdbi) {
        this.line = line;
        this.transactions = transactions;
        this.jdbi = jdbi;
    }

    @ServerRequestFilter(priority = AROUND_KEYS)
    void enter(ContainerRequestContext request, ResourceInfo resource, RoutingContext routing) throws Exception {
        var run = line.runOf(routing.request());
        if (run.isEmpty()) {
            return;
        }
        if (resource.getResourceClass().isAnnotationPresent(NotInBatch.class)
                || resource.getResourceMethod().isAnnotationPresent(NotInBatch.class)) {
            throw Problem.of("invalid").detail("not-in-batch");
        }
        request.setProperty(Idempotency.ANY_METHOD, true);
        if (run.get().transaction().isPresent()) {
            join(run.get().transaction().get());
            request.setProperty(SHARED, true);
        }
    }

    /** The journal is told anew who is at work: an operation before may have said that it takes something back. */
    private void join(Transaction transaction) throws InvalidTransactionException, SystemException {
        transactions.resume(transaction);
        jdbi.useHandle(handle -> handle.createQuery("select set_config('app.origin', :origin, false)")
                .bind("origin", Origin.current())
                .mapTo(String.class)
                .one());
    }

    @ServerResponseFilter(priority = AROUND_KEYS)
    void leave(ContainerRequestContext request, ContainerResponseContext response) throws SystemException {
        if (request.getProperty(SHARED) != null) {
            request.removeProperty(SHARED);
            transactions.suspend();
        }
    }
}
