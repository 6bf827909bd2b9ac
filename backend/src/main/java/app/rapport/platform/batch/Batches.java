package app.rapport.platform.batch;

import app.rapport.platform.web.Problem;
import app.rapport.platform.web.ProblemBodies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Singleton;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does the operations of a batch one after the other, each as a request to the service itself. All or none: they share one
 * transaction, which goes from request to request, and so also everything that waits for its end waits for theirs.
 */
@Singleton
class Batches {
    private static final Logger LOG = Logger.getLogger(Batches.class);

    private final Line line;
    private final Operations operations;
    private final OperationKeys keys;
    private final ProblemBodies problems;
    private final CurrentIdentityAssociation caller;
    private final TransactionManager transactions;

    Batches(
            Line line,
            Operations operations,
            OperationKeys keys,
            ProblemBodies problems,
            CurrentIdentityAssociation caller,
            TransactionManager transactions) {
        this.line = line;
        this.operations = operations;
        this.keys = keys;
        this.problems = problems;
        this.caller = caller;
        this.transactions = transactions;
    }

    Response each(BatchInput batch, @Nullable String language, @Nullable String key) {
        var run = line.open(caller.getIdentity(), Optional.empty());
        try {
            return Response.ok(new BatchView(run(run, batch, language, key))).build();
        } finally {
            line.close(run);
        }
    }

    /** In the transaction a key has begun, if there is one: that one ends with the answer, as it does for any request. */
    Response allOrNone(BatchInput batch, @Nullable String language) {
        var own = !QuarkusTransaction.isActive();
        if (own) {
            QuarkusTransaction.begin();
        }
        var results = shared(batch, language);
        var last = results.getLast();
        if (last.isRefused()) {
            if (own) {
                QuarkusTransaction.rollback();
            }
            return refusal(results.size() - 1, last);
        }
        if (own) {
            QuarkusTransaction.commit();
        }
        return Response.ok(new BatchView(results)).build();
    }

    private List<BatchView.Result> shared(BatchInput batch, @Nullable String language) {
        try {
            var transaction = transactions.suspend();
            var run = line.open(caller.getIdentity(), Optional.of(transaction));
            try {
                return run(run, batch, language, null);
            } finally {
                line.close(run);
                transactions.resume(transaction);
            }
        } catch (SystemException | InvalidTransactionException e) {
            throw new IllegalStateException("a batch lost its transaction", e);
        }
    }

    /** Ends with the first refusal where all share one transaction. */
    private List<BatchView.Result> run(
            Line.Run run, BatchInput batch, @Nullable String language, @Nullable String key) {
        var references = new References();
        var results = new ArrayList<BatchView.Result>();
        for (var operation : batch.operations()) {
            var result = send(run, operation, references, keys.of(operation, results.size(), key), language);
            results.add(result);
            if (!result.isRefused()) {
                references.remember(operation.ref(), result.body());
            } else if (run.transaction().isPresent()) {
                break;
            }
        }
        return results;
    }

    private BatchView.Result send(
            Line.Run run, Operation operation, References references, @Nullable String key, @Nullable String language) {
        try {
            return operations.send(run, references.resolve(operation), key, language);
        } catch (References.Missing e) {
            return refused(operation, Problem.of("failed-dependency"));
        } catch (IOException e) {
            LOG.warn("an operation of a batch was not answered", e);
            return refused(operation, Problem.of("unavailable"));
        }
    }

    private BatchView.Result refused(Operation operation, Problem problem) {
        return new BatchView.Result(operation.ref(), problem.type().status(), null, problems.of(problem));
    }

    private static Response refusal(int index, BatchView.Result refused) {
        var response = Response.status(refused.status())
                .type("application/problem+json")
                .entity(Placed.at(index, refused.body()));
        if (refused.headers() != null) {
            refused.headers().forEach(response::header);
        }
        return response.build();
    }
}
